import { Hash } from '@valueverse/kit/scalars';
import { Field, ObjectType } from 'type-graphql';

/** Whether a calculation made again finds the same. */
@ObjectType({ description: 'Whether the calculation, made again from what the run was asked, finds the same.' })
export class ReproductionCheck {
  @Field({ description: 'Both digests are equal, and what the run was asked still has its run key.' })
  readonly equal!: boolean;
  @Field(() => Hash, { description: 'Of what the run found, in canonical JSON.' }) readonly storedDigest!: string;
  @Field(() => Hash, { description: 'Of what was found just now.' }) readonly recomputedDigest!: string;
  @Field({ description: 'The engine that was asked just now; another than the run’s may find other numbers.' })
  readonly engineVersion!: string;
}
