import { createHash } from 'node:crypto';
import { canonicalJson } from '@valueverse/kit/canonical-json';
import { answer, type Findings } from './answer.js';
import { ENGINE_VERSION } from './engine.js';
import { readQuestion, runKey } from './question.js';
import type { ReproductionCheck } from './reproduction-check.js';

/** Makes a calculation again from what a run was asked, and compares. */
export function reproduce(run: Findings & { readonly runKey: string }, text: string): ReproductionCheck {
  const [storedDigest, recomputedDigest] = [digest(run), digest(answer(readQuestion(text)))];
  return {
    equal: storedDigest === recomputedDigest && runKey(text) === run.runKey,
    storedDigest,
    recomputedDigest,
    engineVersion: ENGINE_VERSION,
  };
}

const digest = ({ storedMetrics, storedCashFlows, storedDistribution, storedProspects }: Findings): string =>
  createHash('sha256')
    .update(canonicalJson([storedMetrics, storedCashFlows, storedDistribution, storedProspects]))
    .digest('hex');
