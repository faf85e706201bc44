import { CalendarDate, Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Evidence } from '../evidence/evidence.js';
import { type Distribution, DistributionType } from './distribution.js';

/** How far an assumption may be trusted, in four levels as GRADE has them. */
export enum EvidenceLevel {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}
registerEnumType(EvidenceLevel, {
  name: 'EvidenceLevel',
  description: 'How far an assumption may be trusted, in four levels after GRADE.',
  valuesConfig: {
    A: { description: 'Measured here, or by controlled studies.' },
    B: { description: 'Measured at comparable sites.' },
    C: { description: 'Single reports or a supplier’s figures.' },
    D: { description: 'An expert’s opinion.' },
  },
});

export enum AssumptionStatus {
  PROPOSED = 'PROPOSED',
  VALIDATED = 'VALIDATED',
  CHALLENGED = 'CHALLENGED',
  RETIRED = 'RETIRED',
}
registerEnumType(AssumptionStatus, {
  name: 'AssumptionStatus',
  description: 'Whether an assumption stands.',
  valuesConfig: {
    PROPOSED: { description: 'Nobody has looked at it yet.' },
    VALIDATED: { description: 'Somebody else than its owner and whoever set it vouches for it.' },
    CHALLENGED: { description: 'Something speaks against it: a version with it cannot be frozen.' },
    RETIRED: { description: 'It counts no more; the driver’s planned value does.' },
  },
});

@ObjectType({ description: 'How two assumptions go together.' })
export class Correlation {
  @Field({ description: 'Key of the other driver.' }) readonly driverKey!: string;
  @Field(() => Decimal, { description: 'Rank correlation, from -1 to 1.' }) readonly rho!: string;
}

/** What a driver's value may turn out to be, why we believe so, and who answers for it. */
@Entity('assumption')
@ObjectType({ description: 'What a driver’s value may turn out to be, why it is believed, and who answers for it.' })
@Directive('@key(fields: "id")')
export class Assumption {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('uuid', { name: 'driver_id' }) readonly driverId!: string;
  @Column('jsonb') @Field(() => DistributionType) readonly distribution!: Distribution;
  @Column('text') @Field(() => EvidenceLevel) readonly confidence!: EvidenceLevel;
  @Column('text') @Field() readonly source!: string;
  @Column('text') @Field() readonly owner!: string;
  @Column('text', { name: 'set_by' })
  @Field({ description: 'Who said it last: the `sub` of a token.' })
  readonly setBy!: string;
  @Column('date', { name: 'review_due', nullable: true })
  @Field(() => CalendarDate, { nullable: true })
  readonly reviewDue!: string | null;
  @Column('text') @Field(() => AssumptionStatus) readonly status!: AssumptionStatus;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What speaks against it, while it is challenged.' })
  readonly challenge!: string | null;
  @Column('jsonb') @Field(() => [Correlation]) readonly correlations!: Correlation[];
  @Column('jsonb') @Field(() => [Evidence]) readonly evidence!: Evidence[];
}
