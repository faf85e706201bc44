const begun = performance.now();

/** A line of progress, with the seconds since the program began. */
export const say = (text: string): void => console.log(`${seconds().padStart(7)}  ${text}`);

export const seconds = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
