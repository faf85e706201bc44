import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Protocol } from '../vda5050/adapter.js';

/** Whose a robot is. Unique in the installation, so that a topic alone leads to the tenant. */
@Entity('robot_registry')
export class RobotRegistration {
  @PrimaryColumn('text') readonly manufacturer!: string;
  @PrimaryColumn('text', { name: 'serial_number' }) readonly serialNumber!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'robot_id' }) readonly robotId!: string;
  @Column('text') readonly protocol!: Protocol;
}
