import { setImmediate as others } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import { thrown } from '../../engine.js';
import { problem } from '../../error/problem.js';
import type { Present } from '../../error/presenter.js';
import type { Operation } from '../../plan/operation.js';
import type { Refused } from '../../plan/operations.js';
import type { Generation } from '../../supergraph/generation.js';
import type { Group } from './group.js';
import type { Listener } from './listener.js';
import { type Identities, liveOperationOf } from './live-operation.js';
import type { Cursor } from './cursor.js';
import type { Trigger } from './trigger.js';

interface Renewing extends Identities {
  readonly live: { all(): Iterable<Trigger>; place(listener: Listener, after: Cursor | undefined): void };
  readonly present: Present;
  /** The supergraph in service. */
  readonly current: () => Generation;
}

/** So many clients are looked at before others get their turn. */
const AT_ONCE = 256;

/**
 * Plans everything that is followed on the supergraph that has taken over. What is the same there goes on untouched; where
 * other subgraphs complete the events, that begins with the next one; where another subgraph tells of them, it is resumed
 * there; and whoever asks for what is no longer there is told.
 */
export async function renew(renewing: Renewing): Promise<void> {
  const generation = renewing.current();
  await renewAll(generation, renewing);
  // whoever was brought from one place to another meanwhile
  await renewAll(generation, renewing);
}

async function renewAll(generation: Generation, renewing: Renewing): Promise<void> {
  for (const trigger of renewing.live.all()) {
    for (const group of trigger.groups.values()) {
      if (renewing.current() !== generation) return; // whoever came after renews all
      await renewGroup(group, generation, renewing);
    }
  }
}

async function renewGroup(group: Group, generation: Generation, renewing: Renewing): Promise<void> {
  const [first] = group.listeners;
  if (!first || group.live.generation === generation) return;
  const { query, operationName, headers } = first.wish.offered;
  const asked = { query, operationName, labels: generation.chooseLabels(headers) };
  const operation = await generation.operations.find(asked).catch(() => undefined);
  if (renewing.current() !== generation) return;
  if (!operation) return; // it cannot be planned now: as it was, it still works
  if (!('planned' in operation)) return endAll(group, changed(operation, renewing.present));
  let count = 0;
  for (const listener of Array.from(group.listeners)) {
    if ((count += 1) % AT_ONCE === 0) await others();
    if (renewing.current() !== generation) return;
    if (listener.group === group) renewListener(listener, { operation, generation, asked }, renewing);
  }
}

type Found = { readonly operation: Operation } & Pick<Parameters<typeof liveOperationOf>[0], 'generation' | 'asked'>;

function renewListener(listener: Listener, found: Found, renewing: Renewing): void {
  const { caller } = listener.wish;
  try {
    found.generation.admit(found.operation.planned, caller);
    const live = liveOperationOf(found, listener.wish, renewing);
    const { group, cursor } = listener;
    listener.live = live;
    if (group && live.triggerKey === group.trigger.key && live.groupKey === group.live.groupKey) group.live = live;
    else if (group) {
      const after = cursor?.source === live.subgraph ? cursor : undefined;
      if (!after) listener.miss();
      renewing.live.place(listener, after);
    }
  } catch (error) {
    listener.end(thrown(error).map(renewing.present));
  }
}

function endAll(group: Group, errors: readonly GraphQLFormattedError[]): void {
  for (const listener of Array.from(group.listeners)) listener.end(errors);
}

const changed = (reasons: Refused, present: Present): readonly GraphQLFormattedError[] => {
  const reason = reasons.map((error) => present(error).message).join(' ');
  return [problem('SUBSCRIPTION_SCHEMA_CHANGED', `What you follow is no longer in the schema: ${reason}`).toJSON()];
};
