import { problem } from '../../error/problem.js';
import { type Cursor, readCursor } from './cursor.js';

/** Where a client wants to go on, as it names it. Throws what is wrong with that. */
export function resumeFrom(resume: unknown): Cursor | undefined {
  if (resume === undefined || resume === null) return undefined;
  const cursor = readCursor(resume);
  if (cursor) return cursor;
  throw problem(
    'INVALID_INPUT',
    `extensions.resume must be an event's id such as "robots:42", got ${JSON.stringify(resume)}.`,
  );
}

/** Throws where it is of another source than the events. */
export function checkSource({ source, seq }: Cursor, subgraph: string): void {
  if (source === subgraph) return;
  const got = `${source}:${seq}`;
  throw problem('INVALID_INPUT', `extensions.resume must be of ${subgraph}, whose events these are, got ${got}.`);
}
