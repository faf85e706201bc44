import { DateTime, Hash } from '@valueverse/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ModelEventType } from './model-event.js';
import { Moment } from './moment.js';

/** The hash before the first entry of every history. */
export const GENESIS = '0'.repeat(64);

/** One sealed entry of a model's history. */
@Entity('value_event')
@ObjectType({ description: "One entry of a model's history, sealed with the hash of the entry before it." })
export class ValueEvent {
  @PrimaryColumn('uuid', { name: 'stream_id' }) readonly streamId!: string;
  @PrimaryColumn('int')
  @Field(() => Int, { name: 'seq', description: 'The revision this entry made.' })
  readonly version!: number;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') @Field(() => String) readonly type!: ModelEventType;
  @Column('int', { name: 'schema_version' }) readonly schemaVersion!: number;
  @Column('jsonb') readonly payload!: object;
  @Column('jsonb') readonly actor!: { kind: string; id: string };
  @Column('text', { name: 'causation_id', nullable: true }) readonly causationId!: string | null;
  @Column('text', { name: 'correlation_id' }) readonly correlationId!: string;
  @Moment('effective_at')
  @Field(() => DateTime, { description: 'When it became true in the world.' })
  readonly effectiveAt!: string;
  @Moment('recorded_at')
  @Field(() => DateTime, { description: 'When it became known here.' })
  readonly recordedAt!: string;
  @Column('text', { name: 'prev_hash' }) @Field(() => Hash) readonly prevHash!: string;
  @Column('text') @Field(() => Hash) readonly hash!: string;
}
