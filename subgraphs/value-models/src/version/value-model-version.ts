import { DateTime, Hash } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Moment } from '../history/moment.js';
import type { Content } from './content.js';

export enum VersionStatus {
  DRAFT = 'DRAFT',
  FROZEN = 'FROZEN',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(VersionStatus, {
  name: 'VersionStatus',
  description: 'Whether a version of a plan still changes.',
  valuesConfig: {
    DRAFT: { description: 'It is what is being written now.' },
    FROZEN: { description: 'It changes no more, and is the newest that does not.' },
    SUPERSEDED: { description: 'It changes no more, and another one was frozen after it.' },
  },
});

/** The plan of a model as it was at one time: its terms, drivers, benefits, assumptions and scenarios. */
@Entity('value_model_version')
@ObjectType({ description: 'The plan of a model: its terms, drivers, benefits, assumptions and scenarios.' })
@Directive('@key(fields: "id")')
export class ValueModelVersion {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('int') @Field(() => Int, { description: 'Counts the versions of a model from 1.' }) readonly number!: number;
  @Column('text') @Field(() => VersionStatus) readonly status!: VersionStatus;
  @Column('uuid', { name: 'parent_id', nullable: true }) readonly parentId!: string | null;
  @Column('text', { name: 'content_hash', nullable: true })
  @Field(() => Hash, { nullable: true, description: 'SHA-256 of the plan as canonical JSON (RFC 8785), once frozen.' })
  readonly contentHash!: string | null;
  @Column('jsonb', { nullable: true }) readonly content!: Content | null;
  @Moment('frozen_at', { nullable: true }) @Field(() => DateTime, { nullable: true }) readonly frozenAt!: string | null;
  @Column('jsonb', { name: 'frozen_by', nullable: true }) readonly frozenBy!: { kind: string; id: string } | null;
}
