import { DateTime, Hash } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Prospects } from '../commitment/prospects.js';
import type { StoredMetrics } from '../metrics/metric-set.js';
import type { DistributionResult } from './distribution-result.js';
import type { StoredCashFlow } from './run-cash-flow.js';

/** What a run works out. */
export const RunKind = { BASE: 'BASE', MONTE_CARLO: 'MONTE_CARLO' } as const;
export type RunKind = (typeof RunKind)[keyof typeof RunKind];

registerEnumType(RunKind, {
  name: 'RunKind',
  description: 'What a run works out.',
  valuesConfig: {
    BASE: { description: 'The model’s metrics and cash flows, in decimals.' },
    MONTE_CARLO: { description: 'The distribution of its net present value.' },
  },
});

/** One calculation: what it was asked and what it found. Written once, never edited. */
@Entity('calculation_run')
@ObjectType({ description: 'One calculation with its provenance. Written once; equal run keys have equal results.' })
@Directive('@key(fields: "id")')
export class CalculationRun {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text', { name: 'model_version_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'The frozen version that was priced; null when the model had changed since it was frozen.',
  })
  readonly modelVersionId!: string | null;
  @Column('text', { name: 'content_hash', nullable: true })
  @Field(() => Hash, { nullable: true, description: 'Of that version’s content.' })
  readonly contentHash!: string | null;
  @Column('text') @Field(() => RunKind) readonly kind!: RunKind;
  @Column('text', { name: 'run_key' })
  @Field(() => Hash, {
    description:
      'Of all that the result depends on: basis, version, commitments, kind, as-of, seed, iterations, engine.',
  })
  readonly runKey!: string;
  /** What the run key is the hash of. Read only where a run is made again: it is long. */
  @Column('text', { nullable: true, select: false }) readonly question?: string | null;
  @Column('text', { name: 'engine_version' }) @Field() readonly engineVersion!: string;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Of the random numbers; null where none were drawn.' })
  readonly seed!: string | null;
  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Samples drawn.' })
  readonly iterations!: number | null;
  @Column('text') readonly currency!: string;
  @Column('timestamptz', { name: 'as_of', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Up to when measured values replace the plan; null if nowhere.',
  })
  readonly asOf!: Date | null;
  @Column('jsonb', { name: 'metrics', nullable: true }) readonly storedMetrics!: StoredMetrics | null;
  @Column('jsonb', { name: 'cash_flows', nullable: true }) readonly storedCashFlows!: StoredCashFlow[] | null;
  @Column('jsonb', { name: 'distribution', nullable: true })
  readonly storedDistribution!: Omit<DistributionResult, 'currency'> | null;
  @Column('jsonb', { name: 'prospects', nullable: true }) readonly storedProspects!: readonly Prospects[] | null;
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) readonly createdAt!: Date;
}
