import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { chosenId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { text } from '../value-model/check.js';
import type { CreateInitiativeInput } from './initiative.inputs.js';
import { Initiative } from './initiative.js';

const FACILITIES_AT_MOST = 50;

/** Begins an initiative. */
export async function createInitiative({ caller, tx }: Context, input: CreateInitiativeInput): Promise<Initiative> {
  const { facilityIds } = input;
  if (facilityIds.length > FACILITIES_AT_MOST) {
    const message = `Expected at most ${FACILITIES_AT_MOST} facilities, got ${facilityIds.length}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'facilityIds']);
  }
  const initiative = {
    id: chosenId(input.id),
    tenantId: caller.tenant,
    name: text('name', input.name),
    sponsor: text('sponsor', input.sponsor),
    facilityIds,
    createdAt: clock.now(),
  };
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(Initiative)
    .values(initiative)
    .orIgnore()
    .returning('id')
    .execute();
  if ((raw as object[]).length > 0) return initiative;
  throw new Refusal('CONFLICT', `There is an initiative ${initiative.id} already.`, ['input', 'id']);
}
