import { Hash } from '@valueverse/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

/** Whether a history is as it was written. */
@ObjectType({ description: 'Whether a history is as it was written.' })
export class HistoryCheck {
  @Field() readonly sound!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'The first revision that is proved to be changed, removed, moved or added.',
  })
  readonly firstBrokenRevision!: number | null;
  @Field(() => Int, { description: 'How many entries were read, whole or not.' }) readonly entries!: number;
  @Field(() => Hash, {
    description: 'Hash of the last entry up to which the chain holds. Kept elsewhere, it proves the history so far.',
  })
  readonly headHash!: string;
}
