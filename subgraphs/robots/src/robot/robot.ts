import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Protocol } from '../vda5050/adapter.js';
import type { Connection, OperatingMode, RobotState } from '../vda5050/robot-state.js';
import { OperatingModeType, ProtocolType } from './robot-parts.js';

/** A robot and the last it said of itself. */
@Entity('robot')
@ObjectType({ description: 'A robot and the last it said of itself.' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "manufacturer serialNumber")')
export class Robot {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'facility_id' }) readonly facilityId!: string;
  @Column('text') @Field({ description: 'As in its MQTT topics.' }) readonly manufacturer!: string;
  @Column('text', { name: 'serial_number' })
  @Field({ description: 'As in its MQTT topics.' })
  readonly serialNumber!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text', { name: 'model' }) readonly modelName!: string;
  @Column('text') @Field(() => ProtocolType) readonly protocol!: Protocol;
  @Column('text', { name: 'connection' }) readonly connectionState!: Connection;
  @Column('timestamptz', { name: 'connection_since' }) readonly connectionSince!: Date;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When its last message came in, by our clock.' })
  readonly lastSeenAt!: Date | null;
  @Column('text', { name: 'operating_mode', nullable: true })
  @Field(() => OperatingModeType, { nullable: true, description: 'Null until its first state message.' })
  readonly operatingMode!: OperatingMode | null;
  @Column('jsonb', { name: 'state', nullable: true }) readonly lastState!: RobotState | null;
  @Column('uuid', { name: 'mission_id', nullable: true }) readonly missionId!: string | null;
  /** When its last mission ended, by the robot’s clock: the next cannot begin before. */
  @Column('timestamptz', { name: 'free_at', nullable: true }) readonly freeAt!: Date | null;
  @Column('timestamptz', { name: 'sampled_at', nullable: true }) readonly sampledAt!: Date | null;
  /** When the state that was told to the log last was true, by the robot’s clock. */
  @Column('timestamptz', { name: 'sampled_state_at', nullable: true }) readonly sampledStateAt!: Date | null;
  @Column('timestamptz', { name: 'registered_at' }) @Field(() => DateTime) readonly registeredAt!: Date;
}
