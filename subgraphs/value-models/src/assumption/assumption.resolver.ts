import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { ValueDriver } from '../driver/value-driver.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { Assumption } from './assumption.js';

/** The one way in for entity references. */
export const findAssumption = async (id: string, { caller, assumptionsById }: ValueModelsContext) =>
  maySeeModels(caller) ? assumptionsById.load(id) : null;

@Resolver(() => Assumption)
export class AssumptionResolver {
  @FieldResolver(() => ValueDriver)
  driver(@Root() { driverId }: Assumption, @Ctx() { driversById }: ValueModelsContext) {
    return driversById.load(driverId);
  }

  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: Assumption, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }
}
