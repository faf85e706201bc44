import { PageArgs } from '@valueverse/kit/connection';
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class LocationArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those in this facility.' })
  readonly facilityId?: string | null;
}
