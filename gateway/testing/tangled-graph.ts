import { linked } from './linked.js';

/** A graph whose steps can be answered by three subgraphs alike, each followed by one that only a fourth can: ways to plan multiply. */
export function tangledGraph(): string {
  const step = (name: string) => `type Query { ${name}: Int } type E @key(fields: "id") { id: ID! next: E @shareable }`;
  return linked({
    home: 'type Query { e: E } type E @key(fields: "id") { id: ID! back: E }',
    a: step('a'),
    b: step('b'),
    c: step('c'),
  });
}

/** A short query whose planning takes three times as long with every step. */
export const tangledQuery = (steps: number): string =>
  `{ e { ${'next { back { '.repeat(steps)} id ${'} }'.repeat(steps)} } }`;
