import { Refusal } from '@valueverse/kit/refusal';

/** The text without blanks around it; refuses one that is empty or too long. */
export function checkText(path: readonly string[], value: string): string {
  const text = value.trim();
  if (text.length > 0 && text.length <= 200) return text;
  throw new Refusal('INVALID_INPUT', `Expected ${path.at(-1)} of 1 to 200 characters, got ${text.length}.`, path);
}
