import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { chosenId, isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { Facility } from '../facility/facility.js';
import type { Stop } from '../facility/stop.js';
import { insertNew } from '../insert-new.js';
import { assignMission } from './assign-mission.js';
import { findRobotFor } from './find-robot-for.js';
import type { DispatchMissionInput } from './mission.inputs.js';
import { carries } from './mission-kind.js';
import { Mission } from './mission.js';

const refuse = (field: string, message: string): never => {
  throw new Refusal('INVALID_INPUT', message, ['input', field]);
};

/** Asks for a mission and gives it to a robot if one is free; otherwise it waits for the next that is. Answers its id. */
export async function dispatchMission(context: Context, input: DispatchMissionInput): Promise<string> {
  const { tx, emit } = context;
  const { facilityId, kind } = input;
  const facility = isId(facilityId) ? await tx.findOneBy(Facility, { id: facilityId }) : null;
  if (!facility) throw new Refusal('NOT_FOUND', `There is no facility ${facilityId}.`, ['input', 'facilityId']);
  const mission = missionOf(context, facility, input);
  if (!(await insertNew(tx, Mission, mission))) {
    throw new Refusal('CONFLICT', `There is a mission ${mission.id} already.`, ['input', 'id']);
  }
  const at = mission.requestedAt.toISOString();
  const { initiativeId } = mission;
  const data = { missionId: mission.id, facilityId, initiativeId, kind, at };
  await emit({ type: 'robots.mission.requested.v1', subject: mission.id, data });
  const found = await findRobotFor(context, mission, input.robotId ?? null);
  if (found) await assignMission(context, { mission, ...found });
  return mission.id;
}

function missionOf({ caller }: Context, facility: Facility, input: DispatchMissionInput): Mission {
  const { kind, payload = null } = input;
  const recordedAt = clock.now();
  const requestedAt = input.requestedAt ? new Date(input.requestedAt) : recordedAt;
  if (requestedAt > recordedAt)
    refuse('requestedAt', `Expected requestedAt not in the future, got ${input.requestedAt}.`);
  const dueAt = input.dueAt ? new Date(input.dueAt) : null;
  if (dueAt && dueAt <= requestedAt) refuse('dueAt', `Expected dueAt after the request, got ${input.dueAt}.`);
  if (carries(kind) && !input.origin) refuse('origin', `Expected an origin for a ${kind}, got none.`);
  return {
    id: chosenId(input.id),
    tenantId: caller.tenant,
    facilityId: facility.id,
    robotId: null,
    kind,
    payload,
    status: 'REQUESTED',
    origin: input.origin ? stopOf(facility, 'origin', input.origin) : null,
    destination: stopOf(facility, 'destination', input.destination),
    dueAt,
    initiativeId: reference('initiativeId', input.initiativeId),
    externalRef: reference('externalRef', input.externalRef),
    encounterRef: reference('encounterRef', input.encounterRef),
    requestedBy: `${caller.kind}:${caller.id}`,
    requestedAt,
    recordedAt,
    endedAt: null,
    assignmentExplanation: null,
    failure: null,
    distanceM: null,
    timeline: [{ status: 'REQUESTED', at: requestedAt.toISOString() }],
    transportOrder: null,
  };
}

/** An opaque id of something elsewhere. Nothing else may come in this way, such as the name of a patient; nor out again. */
const reference = (field: string, id: string | null | undefined): string | null =>
  id == null ? null : isId(id) ? id.toLowerCase() : refuse(field, `Expected ${field} to be a UUID.`);

const stopOf = ({ stops, name }: Facility, field: 'origin' | 'destination', id: string): Stop =>
  stops.find((stop) => stop.id === id) ??
  refuse(field, `Expected a stop of ${name} (${stops.map((stop) => stop.id).join(', ')}), got ${id}.`);
