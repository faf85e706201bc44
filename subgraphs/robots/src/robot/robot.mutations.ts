import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import type { Context } from '@valueverse/kit/context';
import { Payload } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { allowRunning } from '../allow-running.js';
import { mqttConfig } from '../config.js';
import type { RobotsContext } from '../context.js';
import { robotPassword, robotUsername } from './mqtt-credentials.js';
import { registerRobot, RegisterRobotInput } from './register-robot.js';
import { findRobot } from './robot.resolver.js';
import { Robot } from './robot.js';

@ObjectType({ description: 'What a robot signs in to the MQTT broker with.' })
class MqttCredentials {
  @Field() readonly username!: string;
}

@ObjectType()
class RegisterRobotPayload extends Payload {
  readonly robotId?: string;
  @Field(() => MqttCredentials, { nullable: true, description: 'Shown here and nowhere else.' })
  readonly credentials?: MqttCredentials;
}

@Resolver(() => RegisterRobotPayload)
export class RobotMutations {
  @Mutation(() => RegisterRobotPayload, { description: 'From now on the robot’s messages are taken.' })
  async registerRobot(
    @Arg('input') input: RegisterRobotInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: Context,
  ): Promise<Partial<RegisterRobotPayload>> {
    allowRunning(context.caller);
    return { robotId: await registerRobot(context, input), credentials: { username: robotUsername(input) } };
  }

  @FieldResolver(() => Robot, { nullable: true })
  robot(@Root() { robotId }: RegisterRobotPayload, @Ctx() context: RobotsContext) {
    return robotId ? findRobot(robotId, context) : null;
  }
}

/** Derives the password when it is shown, so that a payload kept under an idempotency key holds no secret. */
@Resolver(() => MqttCredentials)
export class MqttCredentialsResolver {
  @FieldResolver(() => String)
  password(@Root() { username }: MqttCredentials): string {
    return robotPassword(mqttConfig().secret, username);
  }
}
