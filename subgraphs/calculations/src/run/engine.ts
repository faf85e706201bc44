/** Changes whenever the same basis would give other numbers. Part of every run key. */
export const ENGINE_VERSION = '1';

/** What every simulation draws: fixed, so that anyone can draw the same. */
export const DRAW = { seed: '42', iterations: 10_000 } as const;
