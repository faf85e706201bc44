import { Decimal, UcumCode } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { UncertaintyType } from '../value-model/uncertainty.js';
import { RampType } from './ramp.js';

/** Whether a driver adds to the case or takes from it (two of the four Forrester TEI elements). */
export enum TeiCategory {
  BENEFIT = 'BENEFIT',
  COST = 'COST',
}
registerEnumType(TeiCategory, {
  name: 'TeiCategory',
  description: 'Whether a driver adds to the case or takes from it.',
});

export enum Recurrence {
  ONCE = 'ONCE',
  MONTHLY = 'MONTHLY',
}
registerEnumType(Recurrence, { name: 'Recurrence', description: 'How often an amount flows between its months.' });

/** What a driver is in the graph of formulas. */
export enum DriverRole {
  INPUT = 'INPUT',
  FORMULA = 'FORMULA',
  OUTPUT = 'OUTPUT',
}
registerEnumType(DriverRole, {
  name: 'DriverRole',
  description: 'What a driver is in the graph of formulas.',
  valuesConfig: {
    INPUT: { description: 'A planned value that formulas read.' },
    FORMULA: { description: 'Computed, for other formulas to read.' },
    OUTPUT: { description: 'A line of money that flows: computed by a formula, or planned.' },
  },
});

/** A figure of a model: a planned value, a computed one, or a line of money that flows once or every month. */
@Entity('value_driver')
@ObjectType({ description: 'A figure of a model: a planned value, a computed one, or a line of money that flows.' })
@Directive('@key(fields: "id")')
export class ValueDriver {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') @Field({ description: 'Name of the driver in formulas: a slug.' }) readonly key!: string;
  @Column('text') @Field() readonly label!: string;
  @Column('text') @Field(() => TeiCategory) readonly category!: TeiCategory;
  @Column('text') @Field(() => DriverRole) readonly role!: DriverRole;
  @Column('text')
  @Field(() => UcumCode, { description: 'UCUM unit with currencies and {annotations}, such as "EUR/h".' })
  readonly unit!: string;
  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'Planned value in its unit; null where a formula gives it.' })
  readonly amount!: string | null;
  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Over the keys of other drivers: "deliveries * minutes * wage".',
  })
  readonly formula!: string | null;
  @Column('int', { name: 'start_month' })
  @Field(() => Int, { description: 'Month of the first flow; 0 is the start date.' })
  readonly startMonth!: number;
  @Column('int', { name: 'end_month' }) @Field(() => Int) readonly endMonth!: number;
  @Column('text') @Field(() => Recurrence) readonly every!: Recurrence;
  @Column('jsonb', { nullable: true })
  @Field(() => RampType, { nullable: true, description: 'How it comes to its full size; null for at once.' })
  readonly ramp!: RampType | null;
  @Column('numeric', { name: 'growth_per_year' })
  @Field(() => Decimal, { description: '"0.03" is 3 % more each year, compounded monthly.' })
  readonly growthPerYear!: string;
  @Column('numeric', { name: 'risk_adjustment' })
  @Field(() => Decimal, {
    description: 'Forrester TEI: a benefit is reduced and a cost raised by this share in risk-adjusted figures; "0.1".',
  })
  readonly riskAdjustment!: string;
  @Column('jsonb', { nullable: true })
  @Field(() => UncertaintyType, { nullable: true })
  readonly uncertainty!: UncertaintyType | null;
}
