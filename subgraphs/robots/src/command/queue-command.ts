import { clock } from '@valueverse/kit/clock';
import { newId } from '@valueverse/kit/id';
import type { EntityManager } from 'typeorm';
import { Command } from './command.js';

/** Writes a command beside the change that wants it, so that neither is without the other. */
export async function queueCommand(
  tx: EntityManager,
  command: Pick<Command, 'tenantId' | 'robotId' | 'missionId' | 'type' | 'body'>,
): Promise<void> {
  const now = clock.now();
  const fresh = { id: newId(), status: 'QUEUED', attempts: 0, nextAttemptAt: now, createdAt: now } as const;
  await tx.insert(Command, { ...command, ...fresh } as never);
}
