import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';

/** Refuses an argument: where it stands below `input`, such as `ramp.months`, what was expected and what came. */
export function refuseInput(place: string, expected: string, got: string | number): never {
  const path = place.split('.');
  throw new Refusal('INVALID_INPUT', `Expected ${path.at(-1)} ${expected}, got ${got}.`, ['input', ...path]);
}

/** Refuses an amount that is not above zero. */
export function positive(name: string, amount: string): string {
  if (new Decimal(amount).gt(0)) return amount;
  return refuseInput(name, 'above 0', amount);
}

/** Refuses a share outside (0, 1]. */
export function share(name: string, amount: string): string {
  if (new Decimal(amount).gt(0) && new Decimal(amount).lte(1)) return amount;
  return refuseInput(name, 'above 0 and at most 1', amount);
}

/** Refuses months that do not lie in the horizon, in order. */
export function months(start: number, end: number, horizon: number): void {
  if (start >= 0 && start <= end && end < horizon + 1) return;
  const message = `Expected 0 ≤ startMonth ≤ endMonth ≤ ${horizon}, got ${start} and ${end}.`;
  throw new Refusal('INVALID_INPUT', message, ['input', 'startMonth']);
}

/** Refuses an empty text. */
export function text(name: string, value: string): string {
  const trimmed = value.trim();
  if (trimmed.length > 0 && trimmed.length <= 500) return trimmed;
  return refuseInput(name, 'of 1 to 500 characters', trimmed.length);
}
