import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class CreateInitiativeInput {
  @Field() readonly name!: string;
  @Field({ description: 'Who pays for it and answers for it.' }) readonly sponsor!: string;
  @Field(() => [ID], { description: 'At most 50.' }) readonly facilityIds!: string[];
}
