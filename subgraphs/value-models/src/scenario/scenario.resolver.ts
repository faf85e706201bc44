import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { change } from '../history/change.js';
import { allowEdit } from '../value-model/allow.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { createScenario } from './create-scenario.js';
import { overrideScenario } from './override-scenario.js';
import { CreateScenarioInput, SetScenarioOverrideInput } from './scenario.inputs.js';
import { Scenario } from './scenario.js';

/** The one way in for entity references. */
export const findScenario = async (id: string, { caller, scenariosById }: ValueModelsContext) =>
  maySeeModels(caller) ? scenariosById.load(id) : null;

@ObjectType()
class ScenarioPayload extends Payload {
  @Field(() => Scenario, { nullable: true }) readonly scenario?: Scenario | null;
}

@Resolver(() => Scenario)
export class ScenarioResolver {
  @FieldResolver(() => Scenario, { nullable: true, description: 'The scenario it differs from.' })
  parent(@Root() { parentId }: Scenario, @Ctx() { scenariosById }: ValueModelsContext) {
    return parentId && scenariosById.load(parentId);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: Scenario, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }

  @Mutation(() => ScenarioPayload, { description: 'Adds a scenario to a model.' })
  async createScenario(
    @Arg('input') input: CreateScenarioInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const id = newId();
    const after = await change(context, input, (state) => createScenario(state, id, input));
    return { scenario: after.scenarios[id] };
  }

  @Mutation(() => ScenarioPayload, { description: 'Gives a driver another planned value in a scenario.' })
  async setScenarioOverride(
    @Arg('input') input: SetScenarioOverrideInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const after = await change(context, input, (state) => overrideScenario(state, input));
    return { scenario: after.scenarios[input.scenarioId] };
  }
}
