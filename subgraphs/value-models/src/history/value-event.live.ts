import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Args, ArgsType, Ctx, Field, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { allowFollowing } from '../value-model/allow-following.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { placeTold, TELLS_OF_ENTRY } from './tells-of-entry.js';
import { ValueEvent } from './value-event.js';

@ArgsType()
class ValueEventArgs {
  @Field(() => ID, { nullable: true, description: 'Only the history of this model; all of the tenant by default.' })
  readonly modelId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the last event seen, such as "value-models:42": begins after it. `extensions.resume` does the same ' +
      'and goes before it.',
  })
  readonly since?: string | null;
}

async function entriesOf({ modelId, since }: ValueEventArgs, context: ValueModelsContext) {
  await allowFollowing({ modelId }, context);
  const matches = (event: LoggedEvent) => placeTold(event) !== null;
  return context.live({ types: TELLS_OF_ENTRY, matches, since, ...(modelId != null && { key: modelId }) });
}

@Resolver()
export class ValueEventLive {
  @Subscription(() => ValueEvent, {
    nullable: true,
    description:
      'Every entry of the history of models, when it is written: in order within a model, each once, none coalesced. ' +
      'Resumed, nothing is missed. For whoever may read models.',
    subscribe: ({ args, context }) => entriesOf(args as ValueEventArgs, context as ValueModelsContext),
  })
  valueEvents(@Args() _: ValueEventArgs, @Root() { events: [event] }: Push, @Ctx() context: ValueModelsContext) {
    const place = placeTold(event);
    return place && maySeeModels(context.caller) ? context.entriesByPlace.load(place) : null;
  }
}
