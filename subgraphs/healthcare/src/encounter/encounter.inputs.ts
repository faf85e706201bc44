import { PageArgs } from '@valueverse/kit/connection';
import { ArgsType, Field } from 'type-graphql';
import { RequestPriority } from '../service-request/service-request.js';

@ArgsType()
export class ObservationArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only these: a LOINC or SNOMED code, such as 8867-4.' })
  readonly code?: string | null;
}

@ArgsType()
export class ServiceRequestArgs extends PageArgs {
  @Field(() => RequestPriority, { nullable: true, description: 'Only these.' })
  readonly priority?: RequestPriority | null;
}
