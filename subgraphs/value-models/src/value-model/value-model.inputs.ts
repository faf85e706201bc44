import { CalendarDate, CurrencyCode, Decimal } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CreateValueModelInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of your own choice; a new one by default.' })
  readonly id?: string | null;
  @Field(() => ID) readonly initiativeId!: string;
  @Field() readonly name!: string;
  @Field(() => CurrencyCode) readonly currency!: string;
  @Field(() => CalendarDate, { description: 'First day of a month.' }) readonly startDate!: string;
  @Field(() => Int, { description: '1 to 360.' }) readonly horizonMonths!: number;
  @Field(() => Decimal, { description: 'Per year: "0.1" is 10 %.' }) readonly discountRate!: string;
}
