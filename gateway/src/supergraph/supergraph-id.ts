import { createHash } from 'node:crypto';

/** Tells supergraphs apart: the beginning of what `sha256sum` says of the file. */
export const supergraphId = (sdl: string): string => createHash('sha256').update(sdl).digest('hex').slice(0, 12);
