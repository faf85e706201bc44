import type { GraphQLFormattedError } from 'graphql';
import type { ValueProblem } from '../projection/projection.js';
import { SURPRISE } from '../error/subgraph-error.js';
import type { Started } from '../execute/answer.js';
import type { Part } from './part.js';
import type { Said } from './payload.js';
import type { Stand } from './places.js';

/** The errors of a part at one place, and those of the part as a whole; both as clients see them. */
export interface Told {
  readonly here: readonly GraphQLFormattedError[];
  readonly all: readonly GraphQLFormattedError[];
}

/** A part of the answer at one place: what is said of it, and its data as the client will have it where more is to come below. */
export interface WrittenPart {
  readonly said: Said;
  readonly shown: unknown;
}

/** Writes a part at one place. */
export function writePart(
  part: Part,
  { target, path, told: { here, all } }: Pick<Stand, 'target' | 'path'> & { readonly told: Told },
  { variables }: Started,
): WrittenPart {
  const problems: ValueProblem[] = [];
  const data = part.project(target, variables, problems);
  // with errors at hand, what is missing needs no second explanation
  const explained = problems.length > 0 && all.length === 0;
  const valueCompletion = problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
  const said = { data, errors: here, ...(explained && { extensions: { valueCompletion } }) };
  return { said, shown: part.parts.length > 0 ? JSON.parse(data) : undefined };
}

/** Why a part has no data: clients wait on for one that fails without an error. */
export function reasons(path: Stand['path'], { here, all }: Told): readonly GraphQLFormattedError[] {
  if (here.length > 0) return here;
  const general = all.filter((error) => !error.path);
  return general.length > 0 ? general : [{ message: SURPRISE.message, path, extensions: { code: SURPRISE.code } }];
}
