import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { maySeeFleet } from '../fleet.policy.js';
import { NO_OPERATIONS, Operations, OperationsPeriodType, type OperationsPeriod } from './operations.js';
import { ValueModel } from './value-model.js';

@Resolver(() => ValueModel)
export class ValueModelResolver {
  @FieldResolver(() => Operations, { nullable: true, description: 'What robots did for the initiative of the model.' })
  @Directive('@requires(fields: "initiativeId")')
  async operations(
    @Root() { initiativeId }: ValueModel,
    @Arg('period', () => OperationsPeriodType) period: OperationsPeriod,
    @Ctx() { caller, operationsByInitiative }: RobotsContext,
  ): Promise<Operations | null> {
    if (!maySeeFleet(caller)) return null;
    return (await operationsByInitiative.load(initiativeId, period)) ?? NO_OPERATIONS;
  }
}
