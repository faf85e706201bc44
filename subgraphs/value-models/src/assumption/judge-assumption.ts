import { Refusal } from '@valueverse/kit/refusal';
import type { Facts } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { allowed } from '../history/allowed.js';
import { type Evidence } from '../evidence/evidence.js';
import { text } from '../value-model/check.js';
import { type Assumption, AssumptionStatus } from './assumption.js';
import { ASSUMPTION_TRANSITIONS } from './assumption-transitions.js';

const MOST_EVIDENCE = 50;

/** The assumption that is meant, or a refusal. */
function find(state: ModelState, id: string): Assumption {
  const assumption = state.assumptions[id];
  if (!assumption) throw new Refusal('NOT_FOUND', `There is no assumption ${id}.`, ['input', 'assumptionId']);
  return assumption;
}

function become(state: ModelState, id: string, to: AssumptionStatus): void {
  const { status: from } = find(state, id);
  allowed(ASSUMPTION_TRANSITIONS, { what: 'assumption', from, to, path: ['input', 'assumptionId'] });
}

/** Vouches for an assumption: somebody else than its owner, and than whoever set it. */
export function validateAssumption(state: ModelState, { caller }: Facts, id: string): ModelEvent[] {
  become(state, id, AssumptionStatus.VALIDATED);
  const { owner, setBy } = find(state, id);
  if (caller.id === owner || caller.id === setBy) {
    throw new Refusal('FORBIDDEN', 'Nobody validates an assumption of their own.', ['input', 'assumptionId']);
  }
  return [{ type: 'AssumptionValidated', payload: { assumptionId: id } }];
}

/** Says what speaks against an assumption. Until it is validated or set anew, no version with it is frozen. */
export function challengeAssumption(state: ModelState, id: string, reason: string): ModelEvent[] {
  become(state, id, AssumptionStatus.CHALLENGED);
  return [{ type: 'AssumptionChallenged', payload: { assumptionId: id, reason: text('reason', reason) } }];
}

/** Lets an assumption count no more. */
export function retireAssumption(state: ModelState, id: string): ModelEvent[] {
  become(state, id, AssumptionStatus.RETIRED);
  return [{ type: 'AssumptionRetired', payload: { assumptionId: id } }];
}

/** Adds what speaks for an assumption. */
export function attachEvidence(state: ModelState, id: string, evidence: Evidence): ModelEvent[] {
  if (find(state, id).evidence.length >= MOST_EVIDENCE) {
    const message = `Expected at most ${MOST_EVIDENCE} pieces of evidence for one assumption.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'evidence']);
  }
  return [{ type: 'EvidenceAttached', payload: { assumptionId: id, evidence } }];
}
