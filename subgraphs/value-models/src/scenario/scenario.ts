import { Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ScenarioKind {
  BASE = 'BASE',
  UPSIDE = 'UPSIDE',
  DOWNSIDE = 'DOWNSIDE',
  STRESS = 'STRESS',
  CUSTOM = 'CUSTOM',
}
registerEnumType(ScenarioKind, { name: 'ScenarioKind', description: 'What a scenario is for.' });

@ObjectType({ description: 'Another planned value of a driver.' })
export class Override {
  @Field({ description: 'Key of the driver.' }) readonly driverKey!: string;
  @Field(() => Decimal, { description: 'In the unit of the driver.' }) readonly value!: string;
}

/** The same model with other planned values. */
@Entity('scenario')
@ObjectType({ description: 'The same model with other planned values.' })
@Directive('@key(fields: "id")')
export class Scenario {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text') @Field(() => ScenarioKind) readonly kind!: ScenarioKind;
  @Column('uuid', { name: 'parent_id', nullable: true }) readonly parentId!: string | null;
  @Column('numeric', { nullable: true })
  @Field(() => Decimal, { nullable: true, description: 'From 0 to 1; those of a model add up to at most 1.' })
  readonly probability!: string | null;
  @Column('jsonb')
  @Field(() => [Override], { description: 'Its own; those of its parent hold where it has none.' })
  readonly overrides!: Override[];
}
