import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stop } from '../facility/stop.js';
import type { TransportOrder } from '../vda5050/transport-order.js';
import type { MissionKind, Payload } from './mission-kind.js';
import { MissionKindType, MissionStatusType, PayloadType, TimelinePoint } from './mission-parts.js';
import type { MissionStatus } from './mission-status.js';

/** Something a robot is asked to do: one unit of the work that automation is paid for. */
@Entity('mission')
@ObjectType({ description: 'Something a robot is asked to do: one unit of the work that automation is paid for.' })
@Directive('@key(fields: "id")')
export class Mission {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'facility_id' }) readonly facilityId!: string;
  @Column('uuid', { name: 'robot_id', nullable: true }) readonly robotId!: string | null;
  @Column('text') @Field(() => MissionKindType) readonly kind!: MissionKind;
  @Column('text', { nullable: true }) @Field(() => PayloadType, { nullable: true }) readonly payload!: Payload | null;
  @Column('text') @Field(() => MissionStatusType) readonly status!: MissionStatus;
  @Column('jsonb', { nullable: true }) @Field(() => Stop, { nullable: true }) readonly origin!: Stop | null;
  @Column('jsonb') @Field(() => Stop) readonly destination!: Stop;
  @Column('timestamptz', { name: 'due_at', nullable: true })
  @Field(() => DateTime, { nullable: true })
  readonly dueAt!: Date | null;
  @Column('text', { name: 'initiative_id', nullable: true })
  @Field(() => ID, { nullable: true, description: 'The initiative the mission is done for.' })
  readonly initiativeId!: string | null;
  @Column('text', { name: 'external_ref', nullable: true })
  @Field(() => ID, { nullable: true, description: 'What asked for it elsewhere: the id of a ServiceRequest.' })
  readonly externalRef!: string | null;
  @Column('text', { name: 'encounter_ref', nullable: true }) readonly encounterRef!: string | null;
  @Column('text', { name: 'requested_by' }) readonly requestedBy!: string;
  @Column('timestamptz', { name: 'requested_at' }) @Field(() => DateTime) readonly requestedAt!: Date;
  /** When this installation heard of it: later than `requestedAt` when it was told of afterwards. */
  @Column('timestamptz', { name: 'recorded_at' }) readonly recordedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was completed, failed or was cancelled.' })
  readonly endedAt!: Date | null;
  @Column('text', { name: 'assignment_explanation', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why this robot was chosen.' })
  readonly assignmentExplanation!: string | null;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it failed or was cancelled.' })
  readonly failure!: string | null;
  @Column('float8', { name: 'distance_m', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Metres driven so far; null when the robot does not tell.' })
  readonly distanceM!: number | null;
  @Column('jsonb') @Field(() => [TimelinePoint]) readonly timeline!: TimelinePoint[];
  @Column('jsonb', { name: 'transport_order', nullable: true }) readonly transportOrder!: TransportOrder | null;
}
