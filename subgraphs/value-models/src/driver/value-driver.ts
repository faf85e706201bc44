import { Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { UncertaintyType } from '../value-model/uncertainty.js';

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

/** An amount of money that flows once or every month: an investment, a running cost, a fixed benefit. */
@Entity('value_driver')
@ObjectType({ description: 'An amount of money that flows once or every month, in the currency of the model.' })
@Directive('@key(fields: "id")')
export class ValueDriver {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') @Field({ description: 'Name of the driver in formulas: a slug.' }) readonly key!: string;
  @Column('text') @Field() readonly label!: string;
  @Column('text') @Field(() => TeiCategory) readonly category!: TeiCategory;
  @Column('numeric') @Field(() => Decimal, { description: 'Per occurrence.' }) readonly amount!: string;
  @Column('int', { name: 'start_month' })
  @Field(() => Int, { description: 'Month of the first flow; 0 is the start date.' })
  readonly startMonth!: number;
  @Column('int', { name: 'end_month' }) @Field(() => Int) readonly endMonth!: number;
  @Column('text') @Field(() => Recurrence) readonly every!: Recurrence;
  @Column('jsonb', { nullable: true })
  @Field(() => UncertaintyType, { nullable: true })
  readonly uncertainty!: UncertaintyType | null;
}
