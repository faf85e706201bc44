import { Field, ObjectType } from 'type-graphql';
import { Robot } from '../robot/robot.js';
import { TelemetrySeries } from './telemetry-series.js';

/** What a robot measured since it was told of last. */
@ObjectType({ description: 'What a robot measured since the update before.' })
export class TelemetryUpdate {
  @Field(() => Robot) readonly robot!: Robot;
  @Field(() => [TelemetrySeries], { description: 'One per metric asked for; of at most 1000 points each.' })
  readonly series!: TelemetrySeries[];
}
