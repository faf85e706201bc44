import { DateTime, Decimal } from '@valueverse/kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { CalculationRun } from '../calculation-run/calculation-run.js';
import { InsightSubject } from '../insight/insight-subject.js';

/** One number an insight stands on, and where to look it up. */
@ObjectType({ description: 'One number an insight stands on, and where to look it up.' })
export class EvidenceLink {
  @Field(() => InsightSubject, { description: 'Whose number it is.' }) readonly entity!: typeof InsightSubject;
  @Field({ description: 'Name of the field that says it.' }) readonly field!: string;
  @Field(() => Decimal) readonly value!: string;
  @Field({ description: 'ISO 4217 code of an amount, UCUM unit otherwise; "1" for a ratio.' }) readonly unit!: string;
  @Field(() => DateTime, { description: 'When it was true.' }) readonly at!: Date;
  @Field(() => ID, { nullable: true, description: 'The calculation that found it, if one did.' })
  readonly runId!: string | null;
  @Field(() => CalculationRun, { nullable: true }) readonly run!: CalculationRun | null;
}
