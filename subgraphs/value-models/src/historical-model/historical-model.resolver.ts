import { DateTime } from '@valueverse/kit/scalars';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { ValueModel } from '../value-model/value-model.js';
import { HistoricalValueModel } from './historical-value-model.js';

@ArgsType()
class AsOfArgs {
  @Field(() => DateTime, { nullable: true, description: 'Only what was known here by then; everything by default.' })
  readonly recordedAt?: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what had become true in the world by then; everything by default.',
  })
  readonly effectiveAt?: string | null;
}

@Resolver(() => ValueModel)
export class HistoricalModelResolver {
  @FieldResolver(() => HistoricalValueModel, {
    nullable: true,
    description: 'The model as it was known at one time to have been at another; null before it began.',
  })
  asOf(@Root() { id: modelId }: ValueModel, @Args() args: AsOfArgs, @Ctx() { modelsAsOf }: ValueModelsContext) {
    return modelsAsOf.load({ modelId, ...args });
  }
}
