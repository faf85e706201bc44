import { CalendarDate, Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CommitmentStatus {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  AT_RISK = 'AT_RISK',
}
registerEnumType(CommitmentStatus, { name: 'CommitmentStatus', description: 'How a promise stands.' });

/** Whether a promise binds whoever made it. */
export const isBinding = ({ status }: { readonly status: CommitmentStatus }): boolean =>
  status === CommitmentStatus.ACTIVE || status === CommitmentStatus.AT_RISK;

/** A promise: this much value in this period, exceeded with this probability. */
@Entity('commitment')
@ObjectType({ description: 'A promise: this much value in this period, exceeded with this probability.' })
@Directive('@key(fields: "id")')
export class Commitment {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') @Field({ description: 'Who answers for it.' }) readonly party!: string;
  @Column('numeric') readonly amount!: string;
  @Column('date', { name: 'period_start' }) @Field(() => CalendarDate) readonly periodStart!: string;
  @Column('date', { name: 'period_end' })
  @Field(() => CalendarDate, { description: 'The first day after the period.' })
  readonly periodEnd!: string;
  @Column('int', { name: 'exceedance_probability' })
  @Field(() => Int, {
    description: 'Percent chance, at signing, of realizing more than the amount: 80 is the 20th percentile.',
  })
  readonly exceedanceProbability!: number;
  @Column('numeric')
  @Field(() => Decimal, { description: 'How far attainment may fall below 1 before the promise is at risk: "0.1".' })
  readonly tolerance!: string;
  @Column('text') @Field(() => CommitmentStatus) readonly status!: CommitmentStatus;
}
