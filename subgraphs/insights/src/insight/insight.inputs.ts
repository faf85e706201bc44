import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AcknowledgeInsightInput {
  @Field(() => ID) readonly insightId!: string;
}

@InputType()
export class DismissInsightInput {
  @Field(() => ID) readonly insightId!: string;
  @Field({ description: 'Why it is not worth notice; 1 to 500 characters.' }) readonly reason!: string;
}
