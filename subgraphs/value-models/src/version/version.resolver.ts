import { Refusal } from '@valueverse/kit/refusal';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { Actor } from '../history/actor.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { diff } from './diff.js';
import { ModelChangeType } from './model-change.js';
import { ValueModelVersion } from './value-model-version.js';

/** The one way in: the query and the entity reference both find a version here. */
export const findVersion = async (id: string, { caller, versionsById }: ValueModelsContext) =>
  maySeeModels(caller) ? versionsById.load(id) : null;

@Resolver(() => ValueModelVersion)
export class VersionResolver {
  @Query(() => ValueModelVersion, { nullable: true })
  valueModelVersion(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findVersion(id, context);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: ValueModelVersion, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @FieldResolver(() => ValueModelVersion, { nullable: true, description: 'The version it was written from.' })
  parent(@Root() { parentId }: ValueModelVersion, @Ctx() { versionsById }: ValueModelsContext) {
    return parentId && versionsById.load(parentId);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who froze it.' })
  frozenBy(@Root() { frozenBy }: ValueModelVersion): Actor | null {
    return frozenBy;
  }

  @FieldResolver(() => [ModelChangeType], { description: 'How another frozen version of the model differs from this.' })
  async diff(
    @Root() version: ValueModelVersion,
    @Arg('to', () => ID) to: string,
    @Ctx() { versionsById }: ValueModelsContext,
  ) {
    const other = await versionsById.load(to);
    if (!other || other.modelId !== version.modelId)
      throw new Refusal('NOT_FOUND', `There is no version ${to}.`, ['to']);
    if (!version.content || !other.content)
      throw new Refusal('CONFLICT', 'A draft is compared when it is frozen.', ['to']);
    return diff(version.content, other.content);
  }
}
