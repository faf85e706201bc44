import type { Evidence } from '../evidence/evidence.js';
import { Decimal, shown } from '@valueverse/kit/decimal';
import type { Insight } from '../insight/insight.js';
import { confidence } from './confidence.js';
import { contributions, type StoredContribution } from './contributions.js';
import { text, title } from './narrative.js';
import type { Observation } from './observation.js';
import { severityOf } from './severity.js';

/** What an insight says of a shortfall, apart from when and how often it was noticed. */
export interface Description {
  readonly insight: Pick<Insight, 'severity' | 'title' | 'story' | 'confidence' | 'currency'>;
  readonly contributions: readonly StoredContribution[];
  readonly evidence: readonly Pick<Evidence, 'field' | 'value' | 'unit'>[];
}

/** Puts a commitment's standing into words and numbers: the same for the same observation. */
export function describeShortfall({ standing, commitment, currency }: Observation): Description {
  const { attainment, committedToDate, realizedToDate, plannedUnits, actualUnits } = standing;
  const parts = contributions(standing);
  const facts = { ...standing, currency, tolerance: commitment.tolerance, contributions: parts };
  const sure = confidence({ planned: Number(plannedUnits), actual: Number(plannedUnits) * Number(attainment) });
  const amount = (field: string, value: string) => ({ field, value: shown(new Decimal(value)), unit: currency });
  const ratio = (field: string, value: string, unit = '1') => ({ field, value: shown(new Decimal(value)), unit });
  return {
    insight: {
      severity: severityOf(attainment),
      title: title(facts),
      story: text(facts),
      confidence: shown(new Decimal(sure).toDecimalPlaces(6)),
      currency,
    },
    contributions: parts,
    evidence: [
      ratio('attainment', attainment),
      amount('committedToDate', committedToDate),
      amount('realizedToDate', realizedToDate),
      ratio('tolerance', commitment.tolerance),
      ratio('plannedUnits', plannedUnits, '{unit}'),
      ratio('actualUnits', actualUnits, '{unit}'),
    ],
  };
}
