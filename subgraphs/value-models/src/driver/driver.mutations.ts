import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { change } from '../history/change.js';
import { rowsOf } from '../history/model-state.js';
import { allowEdit } from '../value-model/allow.js';
import { RemoveDriverInput, UpsertDriverInput } from './driver.inputs.js';
import { removeDriver } from './remove-driver.js';
import { setDriver } from './set-driver.js';
import { ValueDriver } from './value-driver.js';

@ObjectType()
class UpsertDriverPayload extends Payload {
  @Field(() => ValueDriver, { nullable: true }) readonly driver?: ValueDriver | null;
}

@ObjectType()
class RemoveDriverPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The driver that is gone.' }) readonly driverId?: string | null;
}

@Resolver()
export class DriverMutations {
  @Mutation(() => UpsertDriverPayload, { description: 'Adds a driver, or replaces the one with the same key.' })
  async upsertDriver(
    @Arg('input') input: UpsertDriverInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    const after = await change(context, input, (state) => setDriver(state, newId(), input));
    return { driver: rowsOf(after, 'drivers').find(({ key }) => key === input.key) };
  }

  @Mutation(() => RemoveDriverPayload, { description: 'Takes a driver out of a model; one that formulas read stays.' })
  async removeDriver(
    @Arg('input') input: RemoveDriverInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ) {
    allowEdit(context.caller);
    let driverId: string | undefined;
    await change(context, input, (state) => {
      driverId = rowsOf(state, 'drivers').find(({ key }) => key === input.key)?.id;
      return removeDriver(state, input.key);
    });
    return { driverId };
  }
}
