import { Decimal } from '@valueverse/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How much is ordered at a facility. Numbers about fewer than 11 patients are not given.' })
export class ServiceLoad {
  @Field(() => Decimal, { nullable: true, description: 'Orders per day; null when suppressed.' })
  readonly deliveriesPerDay!: string | null;
  @Field({ description: 'Fewer than 11 patients: the number would say too much about each.' })
  readonly suppressed!: boolean;
  @Field(() => Int, { description: 'The days counted, up to now.' }) readonly days!: number;
}

/** What a facility's orders amount to, counted. */
export interface OrderCount {
  readonly orders: number;
  readonly patients: number;
}

/** CMS cell-size policy: no aggregate about 1 to 10 people is disclosed. */
const SMALLEST_CELL = 11;

/** A load from its counts, small cells suppressed; none at all counts as small. */
export function serviceLoad({ orders, patients }: OrderCount, days: number): ServiceLoad {
  const suppressed = patients < SMALLEST_CELL;
  return { deliveriesPerDay: suppressed ? null : (orders / days).toFixed(2), suppressed, days };
}
