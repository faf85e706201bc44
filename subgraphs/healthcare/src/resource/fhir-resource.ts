import type { Resource } from '@medplum/fhirtypes';
import { Column, Entity, PrimaryColumn, TableInheritance } from 'typeorm';

/** A stored FHIR resource: as it was sent, under our ids, and the columns that lists and joins need. */
@Entity('fhir_resource')
@TableInheritance({ column: { name: 'resource_type', type: 'text' } })
export abstract class FhirResource {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('integer', { name: 'version_id' }) readonly versionId!: number;
  /** When we were told. */
  @Column('timestamptz', { name: 'recorded_at' }) readonly recordedAt!: Date;
  /** When it was true in the world; where FHIR does not say, when we were told. */
  @Column('timestamptz', { name: 'effective_at' }) readonly effectiveAt!: Date;
  @Column('jsonb', { name: 'resource' }) readonly json!: Resource;
  @Column('text', { nullable: true }) readonly status!: string | null;
  @Column('text', { nullable: true }) readonly priority!: string | null;
  @Column('text', { nullable: true }) readonly code!: string | null;
  @Column('uuid', { name: 'patient_id', nullable: true }) readonly patientId!: string | null;
  @Column('uuid', { name: 'encounter_id', nullable: true }) readonly encounterId!: string | null;
  @Column('uuid', { name: 'location_id', nullable: true }) readonly locationId!: string | null;
  @Column('uuid', { name: 'facility_id', nullable: true }) readonly facilityId!: string | null;
}

/** The resource as FHIR shows it: with the version and the time we gave it. */
export const asFhir = ({ json, versionId, recordedAt }: FhirResource): Resource => ({
  ...json,
  meta: { ...json.meta, versionId: String(versionId), lastUpdated: recordedAt.toISOString() },
});
