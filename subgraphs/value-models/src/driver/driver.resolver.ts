import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { maySeeModels } from '../value-model/value-model.policy.js';
import { ValueModel } from '../value-model/value-model.js';
import { ValueDriver } from './value-driver.js';

/** The one way in for entity references. */
export const findDriver = async (id: string, { caller, driversById }: ValueModelsContext) =>
  maySeeModels(caller) ? driversById.load(id) : null;

@Resolver(() => ValueDriver)
export class DriverResolver {
  @FieldResolver(() => ValueModel)
  model(@Root() { modelId }: ValueDriver, @Ctx() { valueModelsById }: ValueModelsContext) {
    return valueModelsById.load(modelId);
  }
}
