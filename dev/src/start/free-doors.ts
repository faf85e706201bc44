import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from '../complaint.js';
import type { Door, Settings } from './settings.js';

/** How long what a killed start has left behind may take to notice and end. */
const PATIENCE = 3_000;

/** Complains of every port that cannot be had, with the variable that changes it. */
export async function assertFree(
  { gateway, subgraphs, broker, postgres }: Settings,
  patience = PATIENCE,
): Promise<void> {
  const doors = [gateway, ...subgraphs, ...(broker ? [broker] : [])];
  assertDifferent(postgres ? [...doors, postgres] : doors);
  // PostgreSQL's own port is left to its launcher, who may find a server of ours there.
  await assertOpen(doors, patience);
}

function assertDifferent(doors: readonly Door[]): void {
  const shared = doors.filter((door) => doors.some((other) => other !== door && other.port === door.port));
  if (shared.length > 0) {
    throw new Complaint(`${shared.map(({ variable }) => variable).join(' and ')} ask for the same port.`);
  }
}

async function assertOpen(doors: readonly Door[], patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const troubles = (await Promise.all(doors.map(troubleWith))).filter((trouble) => trouble !== undefined);
    if (troubles.length === 0) return;
    if (performance.now() > deadline) throw new Complaint(troubles.join('\n'));
    await sleep(200);
  }
}

/** Why a door cannot be opened; nothing when it can. */
function troubleWith({ name, variable, port, host }: Door): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', ({ code, message }: NodeJS.ErrnoException) => {
        const reason = { EADDRINUSE: 'is taken by another program', EACCES: 'is not open to this account' }[code ?? ''];
        resolve(`Port ${port} for ${name} ${reason ?? `cannot be had (${message})`}: set ${variable} to another.`);
      })
      .once('listening', () => server.close(() => resolve(undefined)));
    server.listen({ port, host, exclusive: true });
  });
}
