import { Refusal } from '@valueverse/kit/refusal';

/** A step in a life cycle: of what, from where, to where, and the argument that asked for it. */
interface Step<S extends string> {
  readonly what: string;
  readonly from: S;
  readonly to: S;
  readonly path: readonly string[];
}

/** Refuses a step that the life cycle does not have, and says which it has. */
export function allowed<S extends string>(
  transitions: Readonly<Record<S, readonly S[]>>,
  { what, from, to, path }: Step<S>,
): void {
  if (transitions[from].includes(to)) return;
  const possible = transitions[from].join(', ') || 'nothing';
  throw new Refusal('CONFLICT', `This ${what} is ${from} and may become ${possible}, not ${to}.`, path);
}
