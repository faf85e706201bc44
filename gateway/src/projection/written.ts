import type { Selections } from './selections.js';

/** A value on its way out: a leaf's JSON text, null, a list or an object. */
export type Written = string | null | readonly Written[] | WrittenObject;

/** An object on its way out. Several selections may add to it. */
export class WrittenObject {
  readonly fields = new Map<string, Written>();
  private named: Set<Selections> | undefined;

  /** Whether a named fragment has been here; from now on it has. */
  meet(selections: Selections): boolean {
    if (this.named?.has(selections)) return true;
    this.named = (this.named ?? new Set()).add(selections);
    return false;
  }
}

/** Its JSON text. */
export function textOf(value: Written): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value;
  return value instanceof WrittenObject ? objectText(value) : `[${value.map(textOf).join(',')}]`;
}

/** A name of GraphQL needs no escapes. */
function objectText({ fields }: WrittenObject): string {
  let text = '';
  for (const [name, field] of fields) text += `${text === '' ? '{"' : ',"'}${name}":${textOf(field)}`;
  return text === '' ? '{}' : `${text}}`;
}
