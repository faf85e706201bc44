import { Refusal } from '../refusal.js';

/** The key was used before for something else: answering either call's result would be wrong. */
export class KeyReused extends Refusal {
  constructor(key: string) {
    super('CONFLICT', `idempotencyKey ${key} was used with other arguments; choose a new one.`, ['idempotencyKey']);
  }
}
