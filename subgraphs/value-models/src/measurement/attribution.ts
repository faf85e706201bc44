import { Decimal } from '@valueverse/kit/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Mission } from '../mission/mission.js';

/** One unit of effect and the share of it that a measurement counts. All shares of a unit add up to at most 1. */
@Entity('attribution')
@ObjectType({ description: 'One unit of effect and the share of it that a measurement counts.' })
export class Attribution {
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @PrimaryColumn('text', { name: 'unit_key' })
  @Field({ description: 'What is counted, for example `mission:<id>`.' })
  readonly unitKey!: string;
  @PrimaryColumn('uuid', { name: 'benefit_id' }) readonly benefitId!: string;
  @Column('uuid', { name: 'measurement_id' }) readonly measurementId!: string;
  @Column('numeric') @Field(() => Decimal) readonly share!: string;

  @Field(() => Mission, { nullable: true, description: 'The mission that was counted, when the unit is one.' })
  mission(): Mission | null {
    return this.unitKey.startsWith('mission:') ? { id: this.unitKey.slice('mission:'.length) } : null;
  }
}
