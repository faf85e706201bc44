import type { World } from '@valueverse/kit/testing/world';
import type fc from 'fast-check';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';

/** A model that a random command is asked for through the front door. */
interface Asked {
  readonly world: World;
  readonly modelId: string;
  readonly initiativeId: string;
  readonly facilityId: string;
  /** As it is now. */
  readonly state: ModelState;
}

/** Something that may be done to a model, whatever its state: what cannot be done is refused. */
export interface RandomCommand {
  readonly name: string;
  /** Decides, as the command does; throws a `Refusal`. */
  readonly decide: (state: ModelState) => readonly ModelEvent[];
  /** Asks for the same through the front door. */
  readonly ask: (asked: Asked) => Promise<unknown>;
}

export type RandomCommands = fc.Arbitrary<RandomCommand>;

/** One of the rows there are, or none: which one is drawn before it is known how many there will be. */
export const drawn = <Row>(rows: readonly Row[], draw: number): Row | undefined =>
  rows.length > 0 ? rows[draw % rows.length] : undefined;
