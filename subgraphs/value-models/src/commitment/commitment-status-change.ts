import { Field, ObjectType } from 'type-graphql';
import { Commitment, CommitmentStatus } from './commitment.js';

/** A commitment was proposed, or its status has changed. */
@ObjectType({ description: 'A commitment was proposed, or its status has changed.' })
export class CommitmentStatusChange {
  @Field(() => Commitment, { description: 'As it stands now.' }) readonly commitment!: Commitment;
  @Field(() => CommitmentStatus, { description: 'The status this change gave it; later ones may have followed.' })
  readonly status!: CommitmentStatus;
}
