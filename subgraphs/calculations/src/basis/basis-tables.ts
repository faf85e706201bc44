import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Uncertainty } from '../cash-flow/model-basis.js';
import type { Ramp } from '../cash-flow/ramp.js';

/** A model as its events told of it, and the newest runs that priced it. */
@Entity('model_basis')
export class BasisModel {
  @PrimaryColumn('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') readonly currency!: string;
  @Column('date', { name: 'start_date' }) readonly startDate!: string;
  @Column('int', { name: 'horizon_months' }) readonly horizonMonths!: number;
  @Column('numeric', { name: 'discount_rate' }) readonly discountRate!: string;
  @Column('timestamptz', { name: 'as_of', nullable: true }) readonly asOf!: Date | null;
  @Column('text', { name: 'version_id', nullable: true }) readonly versionId!: string | null;
  @Column('text', { name: 'content_hash', nullable: true }) readonly contentHash!: string | null;
  @Column('uuid', { name: 'base_run_id', nullable: true }) readonly baseRunId!: string | null;
  @Column('uuid', { name: 'monte_carlo_run_id', nullable: true }) readonly monteCarloRunId!: string | null;
}

/** A driver of a model. */
@Entity('basis_driver')
export class BasisDriver {
  @PrimaryColumn('uuid', { name: 'driver_id' }) readonly driverId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') readonly category!: 'BENEFIT' | 'COST';
  @Column('numeric') readonly amount!: string;
  @Column('int', { name: 'start_month' }) readonly startMonth!: number;
  @Column('int', { name: 'end_month' }) readonly endMonth!: number;
  @Column('text') readonly every!: 'ONCE' | 'MONTHLY';
  @Column('jsonb', { nullable: true }) readonly uncertainty!: Uncertainty | null;
  @Column('numeric', { name: 'risk_adjustment' }) readonly riskAdjustment!: string;
  @Column('jsonb', { nullable: true }) readonly ramp!: Ramp | null;
  @Column('numeric', { name: 'growth_per_year' }) readonly growthPerYear!: string;
}

/** A measured benefit of a model. */
@Entity('basis_benefit')
export class BasisBenefit {
  @PrimaryColumn('uuid', { name: 'benefit_id' }) readonly benefitId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') readonly direction!: 'BENEFIT' | 'DISBENEFIT';
  @Column('numeric', { name: 'money_per_unit' }) readonly moneyPerUnit!: string;
  @Column('numeric', { name: 'capture_rate' }) readonly captureRate!: string;
  @Column('numeric', { name: 'monthly_target' }) readonly monthlyTarget!: string;
  @Column('int', { name: 'start_month' }) readonly startMonth!: number;
  @Column('int', { name: 'end_month' }) readonly endMonth!: number;
  @Column('jsonb', { nullable: true }) readonly uncertainty!: Uncertainty | null;
  @Column('numeric', { name: 'risk_adjustment' }) readonly riskAdjustment!: string;
  @Column('jsonb', { nullable: true }) readonly ramp!: Ramp | null;
  @Column('numeric', { name: 'growth_per_year' }) readonly growthPerYear!: string;
}

/** What a benefit brought in one calendar month so far. */
@Entity('basis_realization')
export class BasisRealization {
  @PrimaryColumn('uuid', { name: 'benefit_id' }) readonly benefitId!: string;
  @PrimaryColumn('date', { name: 'period_start' }) readonly periodStart!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('numeric') readonly money!: string;
}

/** A proposed or binding commitment of a model, and its prospects at the newest calculation. */
@Entity('basis_commitment')
export class BasisCommitment {
  @PrimaryColumn('uuid', { name: 'commitment_id' }) readonly commitmentId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('numeric') readonly amount!: string;
  @Column('text') readonly currency!: string;
  @Column('date', { name: 'period_start' }) readonly periodStart!: string;
  @Column('date', { name: 'period_end' }) readonly periodEnd!: string;
  @Column('int', { name: 'exceedance_probability', nullable: true }) readonly exceedanceProbability!: number | null;
  @Column('numeric', { name: 'probability_of_attainment', nullable: true })
  readonly probabilityOfAttainment!: string | null;
  @Column('numeric', { name: 'expected_shortfall', nullable: true }) readonly expectedShortfall!: string | null;
}
