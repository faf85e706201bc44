import { Field, Int, ObjectType } from 'type-graphql';

/** Whether a history is as it was written. */
@ObjectType({ description: 'Whether a history is as it was written.' })
export class HistoryCheck {
  @Field() readonly sound!: boolean;
  @Field(() => Int, { nullable: true, description: 'The first revision that was changed, removed or moved.' })
  readonly firstBrokenRevision!: number | null;
}
