import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import { connectionType, PageArgs } from '@valueverse/kit/connection';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { Facility } from '../facility/facility.js';
import { allowEdit } from '../value-model/allow.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModelConnection } from '../value-model/value-model.resolver.js';
import { createInitiative } from './create-initiative.js';
import { CreateInitiativeInput } from './initiative.inputs.js';
import { Initiative } from './initiative.js';

const InitiativeConnection = connectionType(Initiative);

@ObjectType()
class CreateInitiativePayload extends Payload {
  @Field(() => Initiative, { nullable: true }) readonly initiative?: Initiative | null;
}

/** The one way in: the query and the entity reference both find an initiative here. */
export const findInitiative = async (id: string, { caller, initiativesById }: ValueModelsContext) =>
  maySeeModels(caller) ? initiativesById.load(id) : null;

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Query(() => Initiative, { nullable: true })
  initiative(@Arg('id', () => ID) id: string, @Ctx() context: ValueModelsContext) {
    return findInitiative(id, context);
  }

  @Query(() => InitiativeConnection, { nullable: true, description: 'Newest first.' })
  initiatives(@Args() page: PageArgs, @Ctx() { caller, initiativePages }: ValueModelsContext) {
    return maySeeModels(caller) ? initiativePages.load({ page }) : null;
  }

  @FieldResolver(() => [Facility])
  facilities(@Root() { facilityIds }: Initiative): Facility[] {
    return facilityIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ValueModelConnection)
  models(@Root() { id }: Initiative, @Args() page: PageArgs, @Ctx() { valueModelsByInitiative }: ValueModelsContext) {
    return valueModelsByInitiative.load({ parent: id, page });
  }

  @Mutation(() => CreateInitiativePayload)
  async createInitiative(
    @Arg('input') input: CreateInitiativeInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: ValueModelsContext,
  ): Promise<CreateInitiativePayload> {
    allowEdit(context.caller);
    const initiative = await createInitiative(context, input);
    return { initiative };
  }
}
