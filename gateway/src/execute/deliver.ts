import type { CompiledStep } from '../compile/compile-plan.js';
import { own } from '../compile/own.js';
import { type PossibleTypes, rewrite } from '../compile/rewrite.js';
import { type Lane, type Remembered, rememberedAs } from './lane.js';
import { copy, merge } from './merge.js';
import { isObject, type Target } from './targets.js';

/** Puts one entity's answer into a place, as the step's plan allows. */
function place({ sharing }: CompiledStep, target: Target, answer: Target): void {
  merge(target, sharing === 'nowhere' ? copy(answer) : answer);
}

/** How a step puts what was answered before into its places: never the very object that others were given, where it may change. */
export function placing(step: CompiledStep, possibleTypes: PossibleTypes): (target: Target, answer: Target) => void {
  const copies = new Map<Target, Target>();
  return (target, answer) => {
    if (step.fetch.outputRewrites) return place(step, target, rewritten(answer, target, { step, possibleTypes }));
    if (step.sharing !== 'within the step') return place(step, target, answer);
    if (!copies.has(answer)) copies.set(answer, copy(answer));
    place(step, target, copies.get(answer)!);
  };
}

interface Delivery {
  readonly remembered: Remembered;
  /** Representations of which the subgraph reported an error: their answers are not taken for whole. */
  readonly failed: ReadonlySet<number>;
  readonly possibleTypes: PossibleTypes;
}

/** Puts the answers of a lane where they belong. */
export function deliver(
  lane: Lane,
  answers: readonly unknown[],
  { remembered, failed, possibleTypes }: Delivery,
): void {
  for (const answer of answers) if (isObject(answer)) unmask(answer, lane, possibleTypes);
  const several = lane.parts.length > 1;
  lane.parts.forEach(({ step, targets, slots }, index) => {
    // copies of this step's own, one for all its places
    const copies: Target[] | undefined =
      step.sharing === 'within the step' && (several || step.remembered) ? [] : undefined;
    if (step.remembered && index === 0 && lane.context.size === 0) remember(lane, answers, { remembered, failed });
    for (let at = 0; at < targets.length; at += 1) {
      const slot = slots[at]!;
      const target = targets[at]!;
      let answer = answers[slot];
      if (!isObject(answer)) continue;
      if (step.fetch.outputRewrites) answer = rewritten(answer, target, { step, possibleTypes });
      else if (copies) answer = copies[slot] ??= copy(answer);
      place(step, target, answer as Target);
    }
  });
}

/** A subgraph that knows an interface as one object type calls every entity by the interface's name: the real one is known already. */
function unmask(answer: Target, { query }: Lane, possibleTypes: PossibleTypes): void {
  for (const key of query.typeKeys) {
    const type = own(answer, key);
    if (typeof type === 'string' && own(possibleTypes, type) !== undefined) delete answer[key];
  }
}

function rewritten(
  answer: Target,
  { __typename: type }: Target,
  { step, possibleTypes }: { step: CompiledStep; possibleTypes: PossibleTypes },
): Target {
  const made = copy(answer);
  if (!made['__typename']) made['__typename'] = type;
  rewrite(step.fetch.outputRewrites, made, possibleTypes);
  return made;
}

function remember(
  lane: Lane,
  answers: readonly unknown[],
  { remembered, failed }: Pick<Delivery, 'remembered' | 'failed'>,
): void {
  const key = rememberedAs(lane.parts[0]!.step);
  const known = remembered.get(key) ?? new Map<string, Target>();
  remembered.set(key, known);
  for (const [representation, slot] of lane.slots) {
    const answer = answers[slot];
    if (isObject(answer) && !failed.has(slot)) known.set(representation, answer);
  }
}
