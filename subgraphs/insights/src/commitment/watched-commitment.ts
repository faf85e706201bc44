import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A commitment that binds, with what the shortfall rule needs of it. */
@Entity('watched_commitment')
export class WatchedCommitment {
  @PrimaryColumn('uuid', { name: 'commitment_id' }) readonly commitmentId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('numeric') readonly tolerance!: string;
  @Column('date', { name: 'period_start' }) readonly periodStart!: string;
  @Column('date', { name: 'period_end' }) readonly periodEnd!: string;
}
