import { Decimal } from '@valueverse/kit/scalars';
import { Money, money } from '@valueverse/kit/values';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CalculationsContext } from '../context.js';
import { maySeeMetrics } from '../metrics/metrics.policy.js';
import { Commitment } from './commitment.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      'How likely the benefits realized and still planned, uncertain as they are, reach the amount: 0 to 1. Known from the ' +
      'day the commitment is proposed.',
  })
  async probabilityOfAttainment(@Root() { id }: Commitment, @Ctx() context: CalculationsContext) {
    return (await prospects(id, context))?.probabilityOfAttainment ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'How much is missing at the end of the period on average, counting 0 where nothing is.',
  })
  async expectedShortfall(@Root() { id }: Commitment, @Ctx() context: CalculationsContext) {
    const known = await prospects(id, context);
    return known?.expectedShortfall ? money(known.expectedShortfall, known.currency) : null;
  }
}

const prospects = async (id: string, { caller, commitmentsById }: CalculationsContext) =>
  maySeeMetrics(caller) ? commitmentsById.load(id) : null;
