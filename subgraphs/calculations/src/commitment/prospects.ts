import type { ModelBasis } from '../cash-flow/model-basis.js';
import { rounded } from '../monte-carlo/rounded.js';
import { attainment, type Promised } from '../monte-carlo/attainment.js';
import type { Draw } from '../monte-carlo/simulate.js';

/** A promise, and which commitment made it. */
export interface Pledge extends Promised {
  readonly commitmentId: string;
}

/** A commitment's prospects as they are stored and told. */
export interface Prospects {
  readonly commitmentId: string;
  readonly probabilityOfAttainment: string;
  readonly expectedShortfall: string;
  /** What its period brings at least with its exceedance probability; null where that is not known. */
  readonly valueAtConfidence: string | null;
}

/** How likely each commitment is kept, by how much it is missed on average, and what could be promised instead. */
export const prospectsOf = (basis: ModelBasis, pledges: readonly Pledge[], draw: Draw): Prospects[] =>
  pledges.map((pledge) => {
    const { probability, expectedShortfall, valueAtConfidence } = attainment(basis, pledge, draw);
    return {
      commitmentId: pledge.commitmentId,
      probabilityOfAttainment: rounded(probability),
      expectedShortfall: rounded(expectedShortfall),
      valueAtConfidence: valueAtConfidence === null ? null : rounded(valueAtConfidence),
    };
  });
