import type { Context } from '@valueverse/kit/context';
import { readingsOf } from '../telemetry/metric.js';
import type { RobotState } from '../vda5050/robot-state.js';

/** Adds what a state message measured to the robot’s series. The same message again adds nothing. */
export async function storeReadings({ tx, caller }: Context, robotId: string, state: RobotState): Promise<void> {
  const readings = readingsOf(state);
  await tx.query(
    `INSERT INTO telemetry (tenant_id, robot_id, metric, ts, value)
     SELECT $1, $2, metric, $3, value FROM unnest($4::text[], $5::float8[]) AS reading (metric, value)
     ON CONFLICT DO NOTHING`,
    [caller.tenant, robotId, state.at, readings.map(({ metric }) => metric), readings.map(({ value }) => value)],
  );
}
