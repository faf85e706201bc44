import type { ModelState } from './model-state.js';
import type { ValueEvent } from './value-event.js';

/** For each kind of entry: the state that follows. */
export type Evolvers<Events> = {
  readonly [T in keyof Events]: (state: ModelState, payload: Events[T], entry: ValueEvent) => ModelState;
};
