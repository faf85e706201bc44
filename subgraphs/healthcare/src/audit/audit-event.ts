import { DateTime } from '@valueverse/kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessEvent } from './access-event.js';

@ObjectType({ description: 'Who looked, or tried to.' })
class AuditAgent {
  @Field({ description: 'HUMAN, SERVICE or AGENT.' }) readonly kind!: string;
  @Field(() => ID) readonly id!: string;
  @Field(() => [String]) readonly roles!: string[];
}

@ObjectType({ description: 'What was looked at, by opaque ids.' })
class AuditEntity {
  @Field({ description: 'A FHIR resource type; Bundle where nobody knows what was in it; AuditEvent for this trail.' })
  readonly type!: string;
  @Field(() => [ID]) readonly ids!: string[];
}

/** One entry of the audit trail: who asked to see or store which records, and whether they could. */
@Entity('audit_event')
@ObjectType({
  description: 'One entry of the audit trail: who asked to see or store which records, and whether they could.',
})
export class AuditEvent {
  @PrimaryColumn('bigint') @Field(() => ID, { description: 'Its place in the trail.' }) readonly seq!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('timestamptz') @Field(() => DateTime) readonly at!: Date;
  @Column('text')
  @Field(() => String, { description: 'READ, LIST, IMPORT, or CHECK for an import as a dry run.' })
  readonly action!: AccessEvent['action'];
  @Column('text')
  @Field(() => String, { description: 'ALLOWED, DENIED, ABSENT, or REFUSED where what was sent was at fault.' })
  readonly outcome!: AccessEvent['outcome'];
  @Column('jsonb', { name: 'actor' }) @Field(() => AuditAgent) readonly agent!: AuditAgent;
  @Column('text', { name: 'purpose_of_use', nullable: true })
  @Field(() => String, { nullable: true, description: 'The purpose stated, a v3 ActReason code such as TREAT.' })
  readonly purposeOfUse!: string | null;
  @Column('text', { name: 'correlation_id' })
  @Field(() => String, { description: 'Ties together what one request did.' })
  readonly correlationId!: string;
  @Column('text', { name: 'resource_type' }) readonly resourceType!: AccessEvent['type'];
  @Column('uuid', { name: 'resource_ids', array: true }) readonly resourceIds!: string[];

  @Field(() => AuditEntity)
  entity(): AuditEntity {
    return { type: this.resourceType, ids: this.resourceIds };
  }
}
