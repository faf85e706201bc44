import fc from 'fast-check';
import { newId } from '@valueverse/kit/id';
import type { ProfileBenefitInput } from '../benefit/benefit.inputs.js';
import { BenefitValueType, BoundMissionKind } from '../benefit/benefit-profile.js';
import { profileBenefitIn } from '../benefit/profile-benefit.js';
import { anyAmounts, months, mostly, shares, uncertainties } from './amounts.js';
import { mutate } from './front-door.js';
import type { RandomCommands } from './random-command.js';

const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';

/** Inputs of `profileBenefit`, without the model. */
const benefitInputs = fc
  .record({
    name: fc.constantFrom('Time', 'Steps'),
    statement: mostly(fc.constantFrom('Time is freed.', 'Steps are saved.'), ''),
    valueType: fc.constantFrom(...Object.values(BenefitValueType)),
    unit: mostly(fc.constant('{delivery}'), 'h'),
    moneyPerUnit: anyAmounts,
    captureRate: shares(0.001),
    monthlyTarget: anyAmounts,
    months,
    uncertainty: uncertainties,
    binding: fc.option(fc.constant({ missionKind: BoundMissionKind.DELIVERY, facilityId: FACILITY })),
  })
  .map(({ months: when, ...rest }) => ({ ...rest, ...when }));

export const benefitCommands: RandomCommands = benefitInputs.map((input) => ({
  name: 'profileBenefit',
  decide: (state) => profileBenefitIn(state, input as ProfileBenefitInput, { benefitId: newId() }),
  ask: ({ world, modelId }) => mutate(world, 'profileBenefit', { modelId, ...input }),
}));
