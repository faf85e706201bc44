import { DateTime, UcumCode } from '@valueverse/kit/scalars';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A measured value.' })
export class TelemetryPoint {
  @Field(() => DateTime, { description: 'The robot’s own time.' }) readonly t!: Date;
  @Field(() => Float) readonly v!: number;
}

@ObjectType({ description: 'What a robot measured over time, oldest first.' })
export class TelemetrySeries {
  @Field() readonly metric!: string;
  @Field(() => UcumCode) readonly unit!: string;
  @Field(() => [TelemetryPoint]) readonly points!: TelemetryPoint[];
  @Field({ description: 'Whether points were left out to keep to `maxPoints`; the first and the last never are.' })
  readonly thinned!: boolean;
}
