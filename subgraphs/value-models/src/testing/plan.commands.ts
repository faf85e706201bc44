import fc from 'fast-check';
import { newId } from '@valueverse/kit/id';
import { createScenario } from '../scenario/create-scenario.js';
import { ScenarioKind } from '../scenario/scenario.js';
import type { CreateScenarioInput } from '../scenario/scenario.inputs.js';
import { freezeVersion } from '../version/freeze-version.js';
import { mutate } from './front-door.js';
import type { RandomCommands } from './random-command.js';

const frozen: RandomCommands = fc.constant({
  name: 'freezeVersion',
  decide: freezeVersion,
  ask: ({ world, modelId }) => mutate(world, 'freezeVersion', { modelId }),
});

const scenarios: RandomCommands = fc
  .record({
    name: fc.constantFrom('Base', 'Up', 'Down', 'Winter'),
    kind: fc.constantFrom(...Object.values(ScenarioKind)),
    probability: fc.constantFrom(null, '0.3', '0.6'),
  })
  .map((input) => ({
    name: 'createScenario',
    decide: (state) => createScenario(state, newId(), input as CreateScenarioInput),
    ask: ({ world, modelId }) => mutate(world, 'createScenario', { modelId, ...input }),
  }));

export const planCommands: RandomCommands = fc.oneof(frozen, scenarios);
