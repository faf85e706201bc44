/** A small document that selects 3^levels fields: each fragment spreads the next three times, under distinct aliases. */
export function fragmentBomb(levels: number, field = 'n'): string {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const within = level + 1 < levels ? `...F${level + 1}` : 'x';
    return `fragment F${level} on N{a:${field}{${within}}b:${field}{${within}}c:${field}{${within}}}`;
  });
  return `{${field}{...F0}}${fragments.join('')}`;
}
