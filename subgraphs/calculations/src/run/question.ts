import { createHash } from 'node:crypto';
import { canonicalJson } from '@valueverse/kit/canonical-json';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import type { Pledge } from '../commitment/prospects.js';
import type { Draw } from '../monte-carlo/simulate.js';
import { ENGINE_VERSION } from './engine.js';

/** A version of a model that was frozen, and the hash of its content. */
export interface FrozenVersion {
  readonly versionId: string;
  readonly contentHash: string;
}

/** Everything a calculation's result depends on. */
export type Question = {
  readonly basis: ModelBasis;
  /** What the basis was frozen as; null once the model has changed since. */
  readonly version: FrozenVersion | null;
} & (
  { readonly kind: 'BASE' } | { readonly kind: 'MONTE_CARLO'; readonly draw: Draw; readonly pledges: readonly Pledge[] }
);

/** A question in the one form that equal questions share; it also names the engine that is asked. */
export const textOf = (question: Question): string => canonicalJson({ ...question, engineVersion: ENGINE_VERSION });

/** Names a calculation by its question: equal keys mean equal results. */
export const runKey = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The question that a text holds. */
export function readQuestion(text: string): Question {
  const { engineVersion: _, ...question } = JSON.parse(text);
  const { asOf, ...basis } = question.basis;
  return { ...question, basis: { ...basis, asOf: asOf && new Date(asOf) } };
}
