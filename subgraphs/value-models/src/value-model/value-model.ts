import { CalendarDate, CurrencyCode, DateTime, Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Moment } from '../history/moment.js';

/** How far a promise has come, from draft to proof. */
export const ValueStage = {
  DRAFT: 'DRAFT',
  HYPOTHESIS: 'HYPOTHESIS',
  COMMITTED: 'COMMITTED',
  REALIZING: 'REALIZING',
} as const;
export type ValueStage = keyof typeof ValueStage;

registerEnumType(ValueStage, { name: 'ValueStage', description: 'How far a promise has come, from draft to proof.' });

/** The business case of one initiative: what it costs, what it should bring, and what it brought so far. */
@Entity('value_model')
@ObjectType({ description: 'The business case of one initiative: costs, expected benefits, and what was realized.' })
@Directive('@key(fields: "id")')
export class ValueModel {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'initiative_id' }) @Field(() => ID) readonly initiativeId!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text') @Field(() => ValueStage) readonly stage!: ValueStage;
  @Column('int')
  @Field(() => Int, {
    description: 'Counts changes from 1. Send it as `expectedRevision` to change what you have seen.',
  })
  readonly revision!: number;
  @Column('text', { name: 'head_hash' }) readonly headHash!: string;
  @Column('text') @Field(() => CurrencyCode) readonly currency!: string;
  @Column('date', { name: 'start_date' })
  @Field(() => CalendarDate, { description: 'First day of month 0, when the first money flows.' })
  readonly startDate!: string;
  @Column('int', { name: 'horizon_months' }) @Field(() => Int) readonly horizonMonths!: number;
  @Column('numeric', { name: 'discount_rate' })
  @Field(() => Decimal, { description: 'Per year: "0.1" is 10 %.' })
  readonly discountRate!: string;
  @Column('jsonb', { name: 'facility_ids' }) readonly facilityIds!: string[];
  @Moment('created_at') @Field(() => DateTime) readonly createdAt!: string;
}
