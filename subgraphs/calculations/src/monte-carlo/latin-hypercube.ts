/**
 * `n` numbers in [0, 1), one in each of `n` equal strata, in random order. Columns drawn from separate streams make a
 * Latin hypercube. Source: M. D. McKay, R. J. Beckman, W. J. Conover, Technometrics 21 (1979) 239–245.
 */
export function latinHypercube(n: number, next: () => number): Float64Array {
  const column = Float64Array.from({ length: n }, (_, stratum) => stratum);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const kept = column[last]!;
    column[last] = column[other]!;
    column[other] = kept;
  }
  return column.map((stratum) => (stratum + next()) / n);
}
