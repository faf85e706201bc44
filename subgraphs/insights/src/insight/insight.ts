import { DateTime, Decimal } from '@valueverse/kit/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InsightKind, InsightSeverity, InsightStatus } from './insight-enums.js';

/** Something worth notice, with the numbers it stands on. */
@Entity('insight')
@ObjectType({ description: 'Something worth notice, with the numbers it stands on.' })
@Directive('@key(fields: "id")')
export class Insight {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') @Field(() => InsightKind) readonly kind!: InsightKind;
  @Column('text') @Field(() => InsightSeverity) readonly severity!: InsightSeverity;
  @Column('text') @Field(() => InsightStatus) readonly status!: InsightStatus;
  @Column('uuid', { name: 'model_id' }) readonly modelId!: string;
  @Column('uuid', { name: 'commitment_id', nullable: true }) readonly commitmentId!: string | null;
  @Column('text') @Field({ description: 'One line.' }) readonly title!: string;
  @Column('text') readonly story!: string;
  @Column('numeric')
  @Field(() => Decimal, {
    description:
      'How sure it is that this is more than chance, 0 to 1. Of a shortfall: one minus the Poisson probability of so ' +
      'few units, had they come at the planned rate.',
  })
  readonly confidence!: string;
  @Column('text') readonly currency!: string;
  @Column('text', { name: 'dedupe_key' })
  @Field({ description: 'kind|subject|metric|window: one insight stands for one matter until the matter is over.' })
  readonly dedupeKey!: string;
  @Column('int') @Field(() => Int, { description: 'How often it was noticed.' }) readonly occurrences!: number;
  @Column('timestamptz', { name: 'raised_at' }) @Field(() => DateTime) readonly raisedAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) @Field(() => DateTime) readonly updatedAt!: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When what it noticed was over.' })
  readonly resolvedAt!: Date | null;
  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why somebody judged it not worth notice.' })
  readonly dismissal!: string | null;
}
