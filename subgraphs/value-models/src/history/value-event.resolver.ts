import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { ValueModel } from '../value-model/value-model.js';
import { Actor } from './actor.js';
import { ValueEvent } from './value-event.js';

@Resolver(() => ValueEvent)
export class ValueEventResolver {
  @FieldResolver(() => Actor)
  by(@Root() { actor }: ValueEvent): Actor {
    return actor;
  }

  @FieldResolver(() => ValueModel, { description: 'The model it happened to.' })
  model(@Root() { streamId }: ValueEvent, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(streamId);
  }

  @FieldResolver(() => String, { description: 'What happened, as JSON.' })
  payloadJson(@Root() { payload }: ValueEvent): string {
    return JSON.stringify(payload);
  }
}
