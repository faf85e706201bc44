import type { DeadLetter, Replayed } from '@valueverse/kit/inbox/dead-letters';
import { serviceHeader } from '@valueverse/kit/doors/service-only';
import type { Asked } from './asked.js';

/** A subgraph that may have dead letters. */
interface Place {
  readonly name: string;
  readonly url: string;
}

/** What one subgraph has to say, line by line, and whether all went well. */
export interface Said {
  readonly lines: readonly string[];
  readonly well: boolean;
}

const ME = 'dead-letters';

/** Asks a subgraph, which does the work: its handlers, its database. */
export async function askForDeadLetters({ name, url }: Place, asked: Asked, secret: string): Promise<Said> {
  const path = `/dead-letters${asked.action === 'replay' ? '/replay' : ''}?${asked.which}`;
  const method = asked.action === 'replay' ? 'POST' : 'GET';
  let response: Response;
  try {
    response = await fetch(new URL(path, url), { method, headers: await serviceHeader(ME, secret) });
  } catch {
    return { lines: [`${name} cannot be reached at ${url}: it has to run.`], well: false };
  }
  const answer = (await response.json().catch(() => ({}))) as { message?: string };
  if (!response.ok) {
    return { lines: [`${name} answered ${response.status}: ${answer.message ?? 'no reason given'}`], well: false };
  }
  if (asked.action === 'list')
    return { lines: (answer as DeadLetter[]).map((letter) => listed(name, letter)), well: true };
  const replayed = answer as Replayed[];
  return {
    lines: replayed.map(({ source, seq, failure }) => `${name}  ${source}:${seq}  ${failure ?? 'done'}`),
    well: replayed.every(({ failure }) => failure === undefined),
  };
}

const listed = (name: string, { source, seq, type, tenant, at, reason }: DeadLetter) =>
  `${name}  ${source}:${seq}  ${type}  tenant ${tenant}  ${at}  ${reason}`;
