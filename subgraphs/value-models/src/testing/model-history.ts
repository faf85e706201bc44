import { as } from '@valueverse/kit/testing/world';
import { evolve } from '../history/evolve.js';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, UNBORN } from '../history/model-state.js';
import { sealed } from '../history/sealed.js';
import type { ValueEvent } from '../history/value-event.js';

export const MODEL_ID = '0193b3a0-0000-7000-8000-0000000000aa';
const CREATED: ModelEvent<'ModelCreated'> = {
  type: 'ModelCreated',
  payload: {
    initiativeId: '0193b3a0-0000-7000-8000-0000000000ab',
    name: 'Night deliveries',
    currency: 'EUR',
    startDate: '2026-01-01',
    horizonMonths: 36,
    discountRate: '0.1',
    facilityIds: ['0193b3a0-0000-7000-8000-0000000000ac'],
  },
};

/** A history without a database: entries, and the states between them. */
export interface History {
  readonly entries: readonly ValueEvent[];
  readonly state: ModelState;
}

/** A history with more entries, sealed as the real one is. `by` is who writes them. */
export const write = (history: History, events: readonly ModelEvent[], by = as('value-engineer')): History =>
  events.reduce<History>(({ entries, state }, event) => {
    const entry = sealed({ caller: by, causationId: null }, { id: MODEL_ID, state }, event);
    return { entries: [...entries, entry], state: evolve(state, entry) };
  }, history);

/** The history of a model that was just created. */
export const newHistory = (): History => write({ entries: [], state: UNBORN }, [CREATED]);

/** Lets commands decide one after the other: each sees what the ones before have made. */
export const decide = (history: History, ...commands: ((state: ModelState) => readonly ModelEvent[])[]): History =>
  commands.reduce((so, command) => write(so, command(so.state)), history);
