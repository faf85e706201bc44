/** Draws a whole number below another, each as likely. */
export type Draw = (below: number) => number;

/** The draws that follow from a seed, always the same: mulberry32. */
export function drawsFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of several. */
export const oneOf = <T>(draw: Draw, choices: readonly T[]): T => choices[draw(choices.length)]!;

/** True as often in a hundred as it says. */
export const chance = (draw: Draw, percent: number): boolean => draw(100) < percent;

const WRAPPERS = ['*', '*!', '[*]', '[*!]', '[*]!', '[*!]!', '[[*!]]', '[[*]!]!'];

/** The names that the fields of a random graph may have in a response, whatever they are called in the schema. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'toString'],
  id: ['id', 'constructor'],
  count: ['count', '__proto__'],
  share: ['share'],
  open: ['open', 'valueOf'],
  state: ['state', 'hasOwnProperty'],
  extra: ['extra', '__defineGetter__'],
  near: ['near', 'far'],
  like: ['like', 'alike'],
  any: ['any'],
};

/** A schema of two interfaces, three objects and a union. A field has the same shape everywhere, narrower on some objects. */
export function randomGraph(draw: Draw): string {
  const wrapped = (type: string, wrapper = oneOf(draw, WRAPPERS)) => wrapper.replace('*', type);
  const leaves = [
    'text: String',
    'id: ID',
    'count: Int',
    'share: Float',
    'open: Boolean',
    'state: State',
    'extra: Extra',
  ]
    .map((field) => field.split(': ') as [string, string])
    .map(([name, type]) => `${name}: ${wrapped(type, chance(draw, 50) ? '*' : undefined)}`)
    .join(' ');
  const near = oneOf(draw, WRAPPERS);
  const common = `${leaves} like: ${wrapped(oneOf(draw, ['Robot', 'Thing']))} any: ${wrapped('Any')}`;
  const inNode = `near: ${wrapped('Node', near)}`;
  const narrower = () => `near: ${wrapped(oneOf(draw, ['Node', 'Thing', 'Robot']), near)}`;
  return `
    scalar Extra enum State { ON OFF constructor }
    interface Node { ${common} ${inNode} }
    interface Thing implements Node { ${common} ${inNode} }
    type Robot implements Node & Thing { ${common} ${narrower()} }
    type Tool implements Node & Thing { ${common} ${narrower()} }
    type Person implements Node { ${common} ${narrower()} }
    union Any = Robot | Person
    type Query implements Node { ${common} ${narrower()} }`;
}
