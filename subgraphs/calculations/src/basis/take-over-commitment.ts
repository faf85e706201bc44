import type { Context } from '@valueverse/kit/context';
import type { LoggedEvent } from '@valueverse/kit/events/event';
import { BasisCommitment } from './basis-tables.js';

type Told = LoggedEvent<'value-models.commitment.proposed.v1' | 'value-models.commitment.activated.v1'>['data'];

/** Keeps what was promised, proposed or binding alike: both have prospects. */
export async function takeOverCommitment({ tx, caller }: Context, told: Told): Promise<void> {
  const { tolerance: _, ...commitment } = told;
  await tx.upsert(BasisCommitment, { ...commitment, tenantId: caller.tenant }, ['commitmentId']);
}
