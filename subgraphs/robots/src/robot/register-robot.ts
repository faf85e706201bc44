import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { chosenId, isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { Field, ID, InputType } from 'type-graphql';
import { checkText } from '../check-text.js';
import { Facility } from '../facility/facility.js';
import { insertNew } from '../insert-new.js';
import type { Protocol } from '../vda5050/adapter.js';
import { isTopicLevel } from '../vda5050/topic.js';
import { ProtocolType } from './robot-parts.js';
import { RobotRegistration } from './robot-registration.js';
import { Robot } from './robot.js';

@InputType()
export class RegisterRobotInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of your own choice; a new one by default.' })
  readonly id?: string | null;
  @Field(() => ID) readonly facilityId!: string;
  @Field({ description: 'As in its MQTT topics.' }) readonly manufacturer!: string;
  @Field({ description: 'As in its MQTT topics; with the manufacturer unique in the whole installation.' })
  readonly serialNumber!: string;
  @Field() readonly name!: string;
  @Field() readonly model!: string;
  @Field(() => ProtocolType) readonly protocol!: Protocol;
}

/** Makes a robot known to the caller's tenant; answers its id. From now on its messages are taken. */
export async function registerRobot({ caller, tx, emit }: Context, input: RegisterRobotInput): Promise<string> {
  const { facilityId, protocol } = input;
  const manufacturer = checkLevel('manufacturer', input.manufacturer);
  const serialNumber = checkLevel('serialNumber', input.serialNumber);
  const known = isId(facilityId) && (await tx.existsBy(Facility, { id: facilityId }));
  if (!known) throw new Refusal('NOT_FOUND', `There is no facility ${facilityId}.`, ['input', 'facilityId']);

  const id = chosenId(input.id);
  const address = { manufacturer, serialNumber, tenantId: caller.tenant };
  const now = clock.now();
  const inserted = await insertNew(tx, Robot, {
    ...address,
    id,
    facilityId,
    protocol,
    name: checkText(['input', 'name'], input.name),
    modelName: checkText(['input', 'model'], input.model),
    connectionState: 'OFFLINE',
    connectionSince: now,
    registeredAt: now,
  });
  if (!inserted) {
    const message = `Expected a robot that is not registered yet, got ${manufacturer}/${serialNumber}.`;
    throw new Refusal('CONFLICT', message, ['input', 'serialNumber']);
  }
  await tx.insert(RobotRegistration, { ...address, robotId: id, protocol });
  const data = { robotId: id, manufacturer, serialNumber, facilityId };
  await emit({ type: 'robots.robot.registered.v1', subject: id, data });
  return id;
}

function checkLevel(name: string, value: string): string {
  if (isTopicLevel(value)) return value;
  const message = `Expected ${name} of 1 to 64 of A-Z a-z 0-9 _ . : -, got "${value}".`;
  throw new Refusal('INVALID_INPUT', message, ['input', name]);
}
