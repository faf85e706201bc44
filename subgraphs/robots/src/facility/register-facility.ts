import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { chosenId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { Field, ID, InputType } from 'type-graphql';
import { checkText } from '../check-text.js';
import { insertNew } from '../insert-new.js';
import { isTopicLevel } from '../vda5050/topic.js';
import { Facility } from './facility.js';
import { Stop } from './stop.js';

const STOPS_AT_MOST = 50;

@InputType()
export class RegisterFacilityInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of your own choice; a new one by default.' })
  readonly id?: string | null;
  @Field() readonly name!: string;
  @Field({ description: 'IANA name: "Europe/Berlin".' }) readonly timezone!: string;
  @Field(() => String, { nullable: true }) readonly address?: string | null;
  @Field(() => [Stop], { description: `Where robots may be sent; 1 to ${STOPS_AT_MOST}.` }) readonly stops!: Stop[];
}

/** Makes a facility known to the caller's tenant; answers its id. */
export async function registerFacility({ caller, tx }: Context, input: RegisterFacilityInput): Promise<string> {
  const id = chosenId(input.id);
  const facility = {
    id,
    tenantId: caller.tenant,
    name: checkText(['input', 'name'], input.name),
    timezone: checkTimezone(input.timezone),
    address: input.address ? checkText(['input', 'address'], input.address) : null,
    stops: checkStops(input.stops),
    createdAt: clock.now(),
  };
  if (await insertNew(tx, Facility, facility)) return id;
  throw new Refusal('CONFLICT', `There is a facility ${id} already.`, ['input', 'id']);
}

function checkTimezone(timezone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone }).format();
    return timezone;
  } catch {
    const message = `Expected timezone such as "Europe/Berlin", got "${timezone}".`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'timezone']);
  }
}

function checkStops(stops: readonly Stop[]): Stop[] {
  const path = ['input', 'stops'];
  if (stops.length === 0 || stops.length > STOPS_AT_MOST) {
    throw new Refusal('INVALID_INPUT', `Expected 1 to ${STOPS_AT_MOST} stops, got ${stops.length}.`, path);
  }
  const known = new Set<string>();
  return stops.map(({ id, name, x, y, mapId }) => {
    if (!isTopicLevel(id))
      throw new Refusal('INVALID_INPUT', `Expected a stop id such as "ward-3", got "${id}".`, path);
    if (known.has(id)) throw new Refusal('INVALID_INPUT', `Expected every stop once, got "${id}" twice.`, path);
    known.add(id);
    return { id, name: checkText([...path, 'name'], name), x, y, mapId: checkText([...path, 'mapId'], mapId) };
  });
}
