import { Decimal } from '@valueverse/kit/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Irr } from './irr.js';
import { IrrStatus } from './irr-status.js';
import { told } from './told.js';

/** Internal rates of return, as the API tells them. */
@ObjectType('Irr', { description: 'Internal rates of return between -0.99 and 10.' })
export class IrrResult {
  @Field(() => Decimal, { nullable: true, description: 'The root nearest zero; null when there is none.' })
  readonly rate!: string | null;
  @Field(() => [Decimal], { description: 'Every rate at which the cash flows are worth nothing, rising.' })
  readonly roots!: string[];
  @Field(() => IrrStatus) readonly status!: IrrStatus;
}

/** Internal rates of return as text. */
export const irrResult = ({ rate, roots, status }: Irr): IrrResult => ({
  rate: rate && told(rate),
  roots: roots.map(told),
  status,
});
