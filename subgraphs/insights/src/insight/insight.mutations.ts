import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { Refusal } from '@valueverse/kit/refusal';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Insight } from './insight.js';
import { AcknowledgeInsightInput, DismissInsightInput } from './insight.inputs.js';
import { judgeInsight } from './judge-insight.js';
import { tell } from './tell.js';

@ObjectType()
class InsightPayload extends Payload {
  @Field(() => Insight, { nullable: true }) readonly insight?: Insight | null;
}

@Resolver()
export class InsightMutations {
  @Mutation(() => InsightPayload, { description: 'Says that somebody takes care of it.' })
  async acknowledgeInsight(
    @Arg('input') { insightId }: AcknowledgeInsightInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    const judgement = { status: 'ACKNOWLEDGED', dismissal: null, from: ['OPEN'] } as const;
    const insight = await judgeInsight(context, insightId, judgement);
    await tell(context, 'updated', insight);
    return { insight };
  }

  @Mutation(() => InsightPayload, {
    description: 'Judges it not worth notice: it is told as resolved, and stays silent until what it noticed is over.',
  })
  async dismissInsight(
    @Arg('input') { insightId, reason }: DismissInsightInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    const dismissal = reason.trim();
    if (dismissal.length < 1 || dismissal.length > 500) {
      const message = `Expected a reason of 1 to 500 characters, got ${dismissal.length}.`;
      throw new Refusal('INVALID_INPUT', message, ['input', 'reason']);
    }
    const judgement = { status: 'DISMISSED', dismissal, from: ['OPEN', 'ACKNOWLEDGED'] } as const;
    const insight = await judgeInsight(context, insightId, judgement);
    await tell(context, 'resolved', insight);
    return { insight };
  }
}
