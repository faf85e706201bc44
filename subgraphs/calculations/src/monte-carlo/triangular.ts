/** A triangular distribution in ordinary numbers. */
export interface Triangular {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** The value below which a share `u` of a triangular distribution lies: the inverse of its distribution function. */
export function triangularQuantile({ low, mode, high }: Triangular, u: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const below = (mode - low) / width;
  return u < below ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}
