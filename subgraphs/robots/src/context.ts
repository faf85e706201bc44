import type { Context } from '@valueverse/kit/context';
import { deadLetterPages } from './dead-letter/dead-letter.loader.js';
import { facilitiesById, facilityPages } from './facility/facility.loader.js';
import {
  missionByExternalRef,
  missionPages,
  missionsByEncounter,
  missionsByFacility,
  missionsById,
  runningMissionsByEncounter,
} from './mission/mission.loader.js';
import { robotPages, robotsByAddress, robotsByFacility, robotsById } from './robot/robot.loader.js';
import { telemetrySeries } from './telemetry/telemetry.loader.js';
import { operationsByInitiative } from './value-model/operations.loader.js';

/** Loaders of one request, each named for the question it answers. */
const LOADERS = {
  deadLetterPages,
  facilitiesById,
  facilityPages,
  missionByExternalRef,
  missionPages,
  missionsByEncounter,
  missionsByFacility,
  missionsById,
  operationsByInitiative,
  robotPages,
  robotsByAddress,
  robotsByFacility,
  robotsById,
  runningMissionsByEncounter,
  telemetrySeries,
};

type Loaders = { [Name in keyof typeof LOADERS]: ReturnType<(typeof LOADERS)[Name]> };
export type RobotsContext = Context & Loaders;

export const contextFor = (base: Context): RobotsContext => ({
  ...base,
  ...(Object.fromEntries(Object.entries(LOADERS).map(([name, make]) => [name, make(base.tx)])) as Loaders),
});
