import type { InstantAction, TransportOrder } from '../vda5050/transport-order.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** QUEUED: not sent yet, or to be sent again. SENT: no answer yet. ACKNOWLEDGED: the robot is at it. SETTLED: over. */
export type CommandStatus = 'QUEUED' | 'SENT' | 'ACKNOWLEDGED' | 'SETTLED';

/** What a robot is told, in canonical form: the adapter of its protocol writes the message when it is sent. */
export type CommandBody =
  | { readonly order: TransportOrder; readonly notBefore: string; readonly lateMs: number }
  | { readonly instantActions: readonly InstantAction[] };

/** Something a robot has been told. Sent, with the same ids, until the robot’s state answers it. */
@Entity('command')
export class Command {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'robot_id' }) readonly robotId!: string;
  @Column('uuid', { name: 'mission_id' }) readonly missionId!: string;
  @Column('text') readonly type!: 'ORDER' | 'CANCEL_ORDER';
  @Column('jsonb') readonly body!: CommandBody;
  @Column('text') readonly status!: CommandStatus;
  @Column('int') readonly attempts!: number;
  @Column('timestamptz', { name: 'next_attempt_at' }) readonly nextAttemptAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
}
