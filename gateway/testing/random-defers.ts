import { chance, type Draw, oneOf } from './random-graph.js';

/** The fields of a type that can be selected, and the type of those that are objects; a fragment on a type is `... on Type`. */
export type Fields = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/** Writes a query over some types that defers some of what it asks for: also in named fragments, below each other, twice the same. */
export function randomDefers(draw: Draw, fields: Fields): string {
  const fragments: { name: string; text: string; type: string }[] = [];
  const conditions = ['', '', '(if: $yes)', '(if: $no)', '(if: true)', '(if: false)'];
  const defer = () => (chance(draw, 70) ? `@defer${oneOf(draw, conditions)}` : '');
  const condition = () =>
    chance(draw, 15) ? oneOf(draw, ['@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)']) : '';
  const set = (type: string, depth: number): string => {
    const size = 1 + draw(4);
    return `{ ${Array.from({ length: size }, () => selection(type, depth)).join(' ')} }`;
  };
  const selection = (type: string, depth: number): string => {
    if (depth > 0 && chance(draw, 40)) return fragment(type, depth - 1);
    const [name, of] = oneOf(draw, Object.entries(fields[type]!));
    if (of === undefined) return `${name} ${condition()}`;
    if (depth === 0) return '__typename';
    if (name.startsWith('...')) return `${name} ${defer()} ${condition()} ${set(of, depth - 1)}`;
    return `${name} ${condition()} ${set(of, depth - 1)}`;
  };
  const fragment = (type: string, depth: number): string => {
    const known = fragments.filter((each) => each.type === type);
    if (known.length > 0 && chance(draw, 40)) return `...${oneOf(draw, known).name} ${defer()}`;
    const text = set(type, depth);
    if (chance(draw, 60)) return `... ${defer()} ${condition()} ${text}`;
    const name = `F${fragments.length}`;
    fragments.push({ name, text, type });
    return `...${name} ${defer()} ${condition()}`;
  };
  const body = set('Query', 5);
  const named = fragments.map(({ name, text, type }) => `fragment ${name} on ${type} ${text}`);
  return `query ($yes: Boolean!, $no: Boolean!) { used: __typename @include(if: $yes) @skip(if: $no) ...R } fragment R on Query ${body} ${named.join(' ')}`;
}
