import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One number an insight stands on. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid', { name: 'insight_id' }) readonly insightId!: string;
  @PrimaryColumn('text') readonly field!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('int') readonly place!: number;
  @Column('text', { name: 'entity_type' }) readonly entityType!: 'ValueModel' | 'Commitment';
  @Column('uuid', { name: 'entity_id' }) readonly entityId!: string;
  @Column('numeric') readonly value!: string;
  @Column('text') readonly unit!: string;
  @Column('timestamptz') readonly at!: Date;
  @Column('uuid', { name: 'run_id', nullable: true }) readonly runId!: string | null;
}
