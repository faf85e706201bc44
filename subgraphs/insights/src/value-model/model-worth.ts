import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a model is worth, by the newest calculation we heard of. */
@Entity('model_worth')
export class ModelWorth {
  @PrimaryColumn('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('numeric') readonly npv!: string;
  @Column('text') readonly currency!: string;
  @Column('uuid', { name: 'run_id' }) readonly runId!: string;
  @Column('timestamptz') readonly at!: Date;
}
