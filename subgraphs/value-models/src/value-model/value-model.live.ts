import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Arg, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { TELLS_OF_ENTRY } from '../history/tells-of-entry.js';
import { allowFollowing } from './allow-following.js';
import { StageChange } from './stage-change.js';
import { ValueModel } from './value-model.js';
import { findValueModel } from './value-model.resolver.js';

/** Changes that come within this time are told as one. */
const COALESCE_MS = 250;

type StageChanged = LoggedEvent<'value-models.model.stage.changed.v1'>;

async function changesOf(id: string, context: ValueModelsContext) {
  await allowFollowing({ modelId: id }, context);
  return context.live({ types: TELLS_OF_ENTRY, key: id, coalesceMs: COALESCE_MS });
}

async function stagesOf(initiativeId: string, context: ValueModelsContext) {
  await allowFollowing({ initiativeId }, context);
  const matches = ({ data }: LoggedEvent) => (data as StageChanged['data']).initiativeId === initiativeId;
  return context.live({ types: ['value-models.model.stage.changed.v1'], matches });
}

@Resolver()
export class ValueModelLive {
  @Subscription(() => ValueModel, {
    nullable: true,
    description:
      `The model as it stands after a change of it: a driver, a benefit, a commitment, a measurement. Changes within ` +
      `${COALESCE_MS} ms come as one push, since the newest says it all. For whoever may read the model.`,
    subscribe: ({ args, context }) => changesOf(String(args['id']), context as ValueModelsContext),
  })
  valueModelChanged(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findValueModel(id, context);
  }

  @Subscription(() => StageChange, {
    nullable: true,
    description:
      'A model of the initiative reached another stage. One push per change, none is coalesced. For whoever may read ' +
      'models.',
    subscribe: ({ args, context }) => stagesOf(String(args['initiativeId']), context as ValueModelsContext),
  })
  async stageChanged(
    @Arg('initiativeId', () => ID) _: string,
    @Root() { events: [event] }: Push,
    @Ctx() context: ValueModelsContext,
  ): Promise<StageChange | null> {
    const { modelId, from, to } = (event as StageChanged).data;
    const model = await findValueModel(modelId, context);
    return model && { model, from, to };
  }
}
