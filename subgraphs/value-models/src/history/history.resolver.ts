import { pageSize } from '@valueverse/kit/connection';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { ValueModel } from '../value-model/value-model.js';
import { HistoryCheck } from './history-check.js';
import { ValueEvent } from './value-event.js';

@ArgsType()
class HistoryArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, from 1 to 100.' }) readonly first: number = 50;
  @Field(() => Int, { nullable: true, description: 'Only entries before this `seq`: that of the last one seen.' })
  readonly before?: number | null;
}

@Resolver(() => ValueModel)
export class HistoryResolver {
  @FieldResolver(() => [ValueEvent], { description: 'What happened to it, newest first.' })
  history(@Root() { id }: ValueModel, @Args() args: HistoryArgs, @Ctx() { historyByModel }: ValueModelsContext) {
    return historyByModel.load(id, { first: pageSize(args), before: args.before });
  }

  @FieldResolver(() => HistoryCheck, {
    description:
      'Recomputes the hash chain of the whole history and holds it against the public log. Takes the longer, the longer the history.',
  })
  verifyHistory(@Root() { id }: ValueModel, @Ctx() { historyChecksByModel }: ValueModelsContext) {
    return historyChecksByModel.load(id);
  }
}
