/** Numbers in [0, 1) that look random and are the same for the same seed. */
export type Random = () => number;

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded with a hash of the parts, so that every stream has its own numbers. */
export function seededRandom(...parts: readonly (string | number)[]): Random {
  let [a, b, c, counter] = hash(parts.join('/'));
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A number between the two, from the stream. */
export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);

/** Four words of FNV-1a (Fowler, Noll, Vo), each begun elsewhere. */
function hash(text: string): [number, number, number, number] {
  const word = (offset: number) => {
    let value = offset ^ 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return value | 0;
  };
  return [word(0), word(0x9e3779b9), word(0x85ebca6b), word(0xc2b2ae35)];
}
