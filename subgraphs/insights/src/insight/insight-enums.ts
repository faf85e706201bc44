import { registerEnumType } from 'type-graphql';

/** What was noticed. */
export const InsightKind = {
  ANOMALY: 'ANOMALY',
  SHORTFALL: 'SHORTFALL',
  FORECAST: 'FORECAST',
  VARIANCE_DRIVER: 'VARIANCE_DRIVER',
  OPPORTUNITY: 'OPPORTUNITY',
  RISK: 'RISK',
  DATA_QUALITY: 'DATA_QUALITY',
  DETERIORATION: 'DETERIORATION',
} as const;
export type InsightKind = (typeof InsightKind)[keyof typeof InsightKind];

registerEnumType(InsightKind, {
  name: 'InsightKind',
  description: 'What was noticed.',
  valuesConfig: { SHORTFALL: { description: 'Realization is behind commitment by more than its tolerance.' } },
});

/** How urgent it is. */
export const InsightSeverity = {
  INFO: 'INFO',
  LOW: 'LOW',
  MEDIUM: 'MEDIUM',
  HIGH: 'HIGH',
  CRITICAL: 'CRITICAL',
} as const;
export type InsightSeverity = (typeof InsightSeverity)[keyof typeof InsightSeverity];

registerEnumType(InsightSeverity, { name: 'InsightSeverity', description: 'How urgent it is.' });

/** Where an insight stands. */
export const InsightStatus = {
  OPEN: 'OPEN',
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  RESOLVED: 'RESOLVED',
  DISMISSED: 'DISMISSED',
} as const;
export type InsightStatus = (typeof InsightStatus)[keyof typeof InsightStatus];

registerEnumType(InsightStatus, {
  name: 'InsightStatus',
  description: 'Where an insight stands.',
  valuesConfig: {
    ACKNOWLEDGED: { description: 'Somebody takes care of it.' },
    RESOLVED: { description: 'What it noticed is over.' },
    DISMISSED: { description: 'Somebody judged it not worth notice; it stays silent until what it noticed is over.' },
  },
});

/** How a contribution was worked out. */
export const ContributionMethod = { SHAPLEY: 'SHAPLEY' } as const;
export type ContributionMethod = (typeof ContributionMethod)[keyof typeof ContributionMethod];

registerEnumType(ContributionMethod, { name: 'ContributionMethod', description: 'How a contribution was worked out.' });

/** Who wrote a narrative. */
export const NarrativeEngine = { TEMPLATE: 'TEMPLATE' } as const;
export type NarrativeEngine = (typeof NarrativeEngine)[keyof typeof NarrativeEngine];

registerEnumType(NarrativeEngine, { name: 'NarrativeEngine', description: 'Who wrote a narrative.' });
