import { DateTime } from '@valueverse/kit/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { MissionKind, Payload } from './mission-kind.js';
import { MissionKindType, PayloadType } from './mission-parts.js';

@InputType()
export class DispatchMissionInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of your own choice; a new one by default.' })
  readonly id?: string | null;
  @Field(() => ID) readonly facilityId!: string;
  @Field(() => MissionKindType) readonly kind!: MissionKind;
  @Field(() => PayloadType, { nullable: true }) readonly payload?: Payload | null;
  @Field(() => ID, { nullable: true, description: 'A stop of the facility; needed where something is carried.' })
  readonly origin?: string | null;
  @Field(() => ID, { description: 'A stop of the facility.' }) readonly destination!: string;
  @Field(() => DateTime, { nullable: true }) readonly dueAt?: string | null;
  @Field(() => ID, { nullable: true, description: 'The initiative it is done for.' })
  readonly initiativeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The id of the ServiceRequest behind it.' })
  readonly externalRef?: string | null;
  @Field(() => ID, { nullable: true, description: 'The id of the Encounter it is done for.' })
  readonly encounterRef?: string | null;
  @Field(() => ID, { nullable: true, description: 'This robot and no other; without it the best one that is free.' })
  readonly robotId?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was asked for, if that was earlier; never in the future.',
  })
  readonly requestedAt?: string | null;
}

@InputType()
export class CancelMissionInput {
  @Field(() => ID) readonly missionId!: string;
  @Field({ description: 'Why, for a person to read.' }) readonly reason!: string;
}
