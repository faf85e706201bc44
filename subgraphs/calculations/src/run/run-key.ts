import { createHash } from 'node:crypto';
import { canonicalJson } from '@valueverse/kit/canonical-json';
import { ENGINE_VERSION } from './engine.js';

/** Names a calculation by all that its result depends on: equal keys mean equal results. */
export const runKey = (question: object): string =>
  createHash('sha256')
    .update(canonicalJson({ ...question, engineVersion: ENGINE_VERSION }))
    .digest('hex');
