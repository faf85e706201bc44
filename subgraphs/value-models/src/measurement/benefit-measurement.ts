import { CalendarDate, DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Moment } from '../history/moment.js';

export enum MeasurementStatus {
  PROVISIONAL = 'PROVISIONAL',
}
registerEnumType(MeasurementStatus, { name: 'MeasurementStatus', description: 'Whether somebody vouches for it yet.' });

/** What one benefit brought in one calendar month: a running total of the units attributed to it. */
@Entity('benefit_measurement')
@ObjectType({ description: 'What one benefit brought in one calendar month so far.' })
@Directive('@key(fields: "id")')
export class BenefitMeasurement {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('uuid', { name: 'benefit_id' }) readonly benefitId!: string;
  @Column('date', { name: 'period_start' })
  @Field(() => CalendarDate, { description: 'First day of the month.' })
  readonly periodStart!: string;
  @Column('numeric') readonly quantity!: string;
  @Column('numeric', { name: 'money_value' }) readonly moneyValue!: string;
  @Column('text') @Field(() => MeasurementStatus) readonly status!: MeasurementStatus;
  @Moment('recorded_at') @Field(() => DateTime) readonly recordedAt!: string;
}
