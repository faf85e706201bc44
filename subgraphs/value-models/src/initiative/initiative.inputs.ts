import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class CreateInitiativeInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of your own choice; a new one by default.' })
  readonly id?: string | null;
  @Field() readonly name!: string;
  @Field({ description: 'Who pays for it and answers for it.' }) readonly sponsor!: string;
  @Field(() => [ID], { description: 'At most 50.' }) readonly facilityIds!: string[];
}
