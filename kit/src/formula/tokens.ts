import { refuse } from './formula-error.js';

/** A piece of a formula's text: a number, a name, or a sign. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const LONGEST = 4_096;
const PIECE = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?)|([a-z_]\w*)|([<>=!]=|[-+*/^<>?:(),]))/iy;

/** Cuts a formula's text into its pieces; whatever is none of them is refused with its position. */
export function tokens(text: string): Token[] {
  if (text.length > LONGEST) {
    refuse({ code: 'LIMIT', at: LONGEST, reason: `expected at most ${LONGEST} characters, got ${text.length}.` });
  }
  const found: Token[] = [];
  const end = text.trimEnd().length;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < end) {
    const from = PIECE.lastIndex;
    const [, number, name, sign] = PIECE.exec(text) ?? [];
    const piece = number ?? name ?? sign;
    if (piece === undefined) {
      const at = from + text.slice(from).search(/\S/);
      return refuse({ code: 'SYNTAX', at, reason: `cannot read ${shown(text, from)}.` });
    }
    const kind = number === undefined ? (name === undefined ? 'sign' : 'name') : 'number';
    found.push({ kind, text: piece, at: PIECE.lastIndex - piece.length });
  }
  return [...found, { kind: 'end', text: 'the end', at: end }];
}

const shown = (text: string, from: number) => JSON.stringify(text.slice(from).trimStart().slice(0, 12));
