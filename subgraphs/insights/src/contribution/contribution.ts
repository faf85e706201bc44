import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContributionMethod } from '../insight/insight-enums.js';

/** How much of a variance one driver explains. */
@Entity('contribution')
export class StoredContribution {
  @PrimaryColumn('uuid', { name: 'insight_id' }) readonly insightId!: string;
  @PrimaryColumn('text') readonly driver!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('int') readonly place!: number;
  @Column('text') readonly method!: ContributionMethod;
  @Column('numeric') readonly value!: string;
  @Column('numeric', { nullable: true }) readonly share!: string | null;
}
