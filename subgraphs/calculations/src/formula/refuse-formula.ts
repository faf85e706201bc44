import { Refusal } from '@valueverse/kit/refusal';

/** Says no to a formula: where (counted from 1) and why. */
export const refuseFormula = (at: number, reason: string): never => {
  throw new Refusal('INVALID_INPUT', `Formula, position ${at + 1}: ${reason}`, ['formula']);
};
