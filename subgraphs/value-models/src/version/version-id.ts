import { v5 } from 'uuid';

/** The id of a version, which follows from its model and its number: a plan that is edited after it was frozen begins one. */
export const versionId = (modelId: string, number: number): string => v5(`version ${number}`, modelId);
