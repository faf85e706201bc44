import fc from 'fast-check';

/** A piece of a document in which every literal is drawn from `n`, so that two documents can differ in literals alone. */
export type Piece = (n: () => number) => string;

const constant = (text: string): fc.Arbitrary<Piece> => fc.constant(() => text);

const leaf = {
  int: fc.constant<Piece>((n) => String(n())),
  float: fc.constantFrom<Piece>(
    (n) => `${n()}.5`,
    (n) => String(n()),
    (n) => `${n()}e2`,
  ),
  id: fc.constantFrom<Piece>(
    (n) => String(n()),
    (n) => JSON.stringify(`id${n()}`),
  ),
  text: fc.constantFrom<Piece>(
    (n) => JSON.stringify(`"\\ü ${n()}`),
    (n) => `"""\n  ${n()}\n    block\n"""`,
  ),
};

/** An operation over the echo schema: fields with arguments in different places. `liftable`: only literals that may become variables. */
export function echoOperation({ liftable = false } = {}): fc.Arbitrary<Piece> {
  const list = (item: fc.Arbitrary<Piece>) => {
    const items = fc.array(item, { maxLength: 3 }).map(
      (all): Piece =>
        (n) =>
          `[${all.map((one) => one(n)).join(' ')}]`,
    );
    return fc.oneof(items, constant('null'), ...(liftable ? [] : [item]));
  };
  const { filter } = fc.letrec<{ filter: Piece }>((tie) => ({
    filter: object({
      n: leaf.int,
      f: leaf.float,
      ids: list(leaf.id),
      rows: list(list(leaf.text)),
      nested: fc.oneof({ maxDepth: 2 }, constant('null'), tie('filter')),
      colour: constant('GREEN'),
      pick: fc.oneof(constant('{ a: 1 }'), constant('{ b: "b" }')),
    }),
  }));
  const given = object({
    int: fc.oneof(leaf.int, constant('$v')),
    need: leaf.int,
    float: leaf.float,
    id: leaf.id,
    text: leaf.text,
    flag: fc.oneof(constant('true'), constant('$flag')),
    colour: constant('GREEN'),
    day: fc.oneof(leaf.text, constant('7'), constant('{ a: [1, RED] }')),
    filter,
    ints: list(leaf.int),
    filters: list(filter),
  });
  return fc.tuple(given, given, given).map((all): Piece => (n) => {
    const [one, two, three] = all.map((piece) => echo(piece(n)));
    return `query Q($v: Int = 77, $flag: Boolean! = true) {
        v: echo(int: $v) f: echo(flag: $flag) a: ${one} again { b: ${two} ...F } ... @include(if: $flag) { c: ${two} } a: ${one}
      }
      fragment F on Query { d: ${three} @say(x: 1) ...G }
      fragment G on Query { __typename }`;
  });
}

function object(of: Record<string, fc.Arbitrary<Piece>>): fc.Arbitrary<Piece> {
  return fc.record(of, { requiredKeys: [] }).map((given): Piece => (n) => {
    const written = Object.entries(given).map(([name, piece]) => `${name}: ${piece!(n)}`);
    return `{ ${written.join(', ')} }`;
  });
}

/** `{ a: 1 }` → `echo(a: 1)` */
function echo(written: string): string {
  const args = written.slice(1, -1).trim();
  return args ? `echo(${args})` : 'echo';
}
