import type { NewEvent } from '@valueverse/kit/events/event';
import type { ModelState } from './model-state.js';
import type { ValueEvent } from './value-event.js';

/** What happened, with the model as it was before and is after. */
export interface Happened {
  readonly before: ModelState;
  readonly after: ModelState;
  readonly entry: ValueEvent;
}

/** A public event without its address: subject, key and revision follow from the entry. */
export type Told = { [T in NewEvent['type']]: Pick<Extract<NewEvent, { type: T }>, 'type' | 'data'> }[NewEvent['type']];

/** For each kind of entry: the public events that tell of it. The first one is the entry's own and carries its revision. */
export type Tellers<Events> = {
  readonly [T in keyof Events]: (payload: Events[T], happened: Happened) => readonly [Told, ...Told[]];
};
