import type { ModelWorth } from '../value-model/model-worth.js';
import type { Evidence } from './evidence.js';

/** Behind all other evidence of an insight. */
const LAST = 100;

/** What the insight's model is worth, as evidence. */
export const npvEvidence = (insightId: string, worth: ModelWorth): Evidence => ({
  insightId,
  field: 'npv',
  tenantId: worth.tenantId,
  place: LAST,
  entityType: 'ValueModel',
  entityId: worth.modelId,
  value: worth.npv,
  unit: worth.currency,
  at: worth.at,
  runId: worth.runId,
});
