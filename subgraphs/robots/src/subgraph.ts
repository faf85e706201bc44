import type { Subgraph } from '@valueverse/kit/subgraph';
import { Command } from './command/command.js';
import type { RobotsConfig } from './config.js';
import { contextFor, type RobotsContext } from './context.js';
import { DeadLetter } from './dead-letter/dead-letter.js';
import { DeadLetterResolver } from './dead-letter/dead-letter.resolver.js';
import { Encounter } from './encounter/encounter.js';
import { EncounterResolver } from './encounter/encounter.resolver.js';
import { Facility } from './facility/facility.js';
import { FacilityMutations, FacilityResolver, findFacility } from './facility/facility.resolver.js';
import { startFleetControl } from './fleet-control/start-fleet-control.js';
import { MissionLive } from './mission/mission.live.js';
import { Mission } from './mission/mission.js';
import { MissionMutations } from './mission/mission.mutations.js';
import { findMission, MissionResolver } from './mission/mission.resolver.js';
import { RobotLive } from './robot/robot.live.js';
import { RobotRegistration } from './robot/robot-registration.js';
import { Robot } from './robot/robot.js';
import { MqttCredentialsResolver, RobotMutations } from './robot/robot.mutations.js';
import { referredRobot, RobotResolver } from './robot/robot.resolver.js';
import { ServiceRequest } from './service-request/service-request.js';
import { ServiceRequestResolver } from './service-request/service-request.resolver.js';
import { RobotTelemetryResolver } from './telemetry/robot-telemetry.resolver.js';
import { TelemetryLive } from './telemetry/telemetry.live.js';
import { ValueModel } from './value-model/value-model.js';
import { ValueModelResolver } from './value-model/value-model.resolver.js';

/** What happens: facilities, robots and their missions, heard and told over MQTT. */
export const robots: Subgraph<RobotsContext, RobotsConfig> = {
  name: 'robots',
  migrations: new URL('../migrations/', import.meta.url),
  tables: [Command, DeadLetter, Facility, Mission, Robot, RobotRegistration],
  context: contextFor,
  resolvers: [
    FacilityResolver,
    FacilityMutations,
    RobotResolver,
    RobotMutations,
    MqttCredentialsResolver,
    RobotTelemetryResolver,
    TelemetryLive,
    RobotLive,
    MissionResolver,
    MissionMutations,
    MissionLive,
    DeadLetterResolver,
    ValueModelResolver,
    ServiceRequestResolver,
    EncounterResolver,
  ],
  entities: [ValueModel, ServiceRequest, Encounter],
  references: {
    Facility: ({ id }, context) => findFacility(id as string, context),
    Robot: (representation, context) => referredRobot(representation, context),
    Mission: ({ id }, context) => findMission(id as string, context),
  },
  jobs: [startFleetControl],
};
