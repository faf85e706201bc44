import { parse } from './parse.js';
import type { Formula } from './syntax.js';

/** A formula that has been read, and the names it uses with each place where it does, counted from 0. */
export interface ReadFormula {
  readonly text: string;
  readonly formula: Formula;
  readonly names: ReadonlyMap<string, readonly number[]>;
}

/** Reads a formula's text; a mistake is refused with its place. */
export function readFormula(text: string): ReadFormula {
  const formula = parse(text);
  return { text, formula, names: namesOf(formula) };
}

/** The names a formula uses, in the order of the text, with each place where it does. */
function namesOf(formula: Formula): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const visit = (part: Formula): void => {
    if (part.kind === 'name') found.set(part.name, [...(found.get(part.name) ?? []), part.at]);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(formula);
  return found;
}

/** What a formula is made of, left to right. */
export function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'name':
      return [];
    case 'minus':
      return [formula.of];
    case 'binary':
      return formula.sides;
    case 'choice':
    case 'call':
      return formula.of;
  }
}
