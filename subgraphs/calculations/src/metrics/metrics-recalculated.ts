import { CalendarDate } from '@valueverse/kit/scalars';
import { Money } from '@valueverse/kit/values';
import { Field, ObjectType } from 'type-graphql';
import { CalculationRun } from '../run/calculation-run.js';
import { ValueModel } from '../value-model/value-model.js';

/** What happened in the graph that made a calculation necessary. */
@ObjectType({ description: 'The event that made a calculation necessary.' })
export class RecalculationCause {
  @Field({ description: 'Such as value-models.measurement.recorded.v1.' }) readonly type!: string;
  @Field({ description: 'The event’s id, such as value-models:42.' }) readonly eventId!: string;
}

/** A model's worth has changed. */
@ObjectType({ description: 'A model’s worth has changed.' })
export class MetricsRecalculated {
  @Field(() => ValueModel) readonly model!: ValueModel;
  @Field(() => CalculationRun, { nullable: true, description: 'The run that found it.' })
  readonly run!: CalculationRun | null;
  @Field(() => Money, { nullable: true, description: 'Net present value until now; null for the first.' })
  readonly npvBefore!: Money | null;
  @Field(() => Money, { description: 'Net present value from now on.' }) readonly npv!: Money;
  @Field(() => CalendarDate, { description: 'Day up to which measured values replaced planned ones.' })
  readonly asOf!: string;
  @Field(() => RecalculationCause) readonly causedBy!: RecalculationCause;
}
