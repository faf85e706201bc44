import { Decimal } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ScenarioKind } from './scenario.js';

@InputType()
export class CreateScenarioInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field() readonly name!: string;
  @Field(() => ScenarioKind) readonly kind!: ScenarioKind;
  @Field(() => ID, { nullable: true, description: 'The scenario it differs from.' }) readonly parentId?: string | null;
  @Field(() => Decimal, { nullable: true, description: 'From 0 to 1.' }) readonly probability?: string | null;
}

@InputType()
export class SetScenarioOverrideInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field(() => ID) readonly scenarioId!: string;
  @Field() readonly driverKey!: string;
  @Field(() => Decimal, { nullable: true, description: 'In the unit of the driver; none takes the override away.' })
  readonly value?: string | null;
}
