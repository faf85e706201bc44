import { DateTime } from '@valueverse/kit/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumType } from '../enum-type.js';

/** Why a message could not be taken. */
const DEAD_LETTER_REASONS = [
  'UNKNOWN_TOPIC',
  'TOO_LARGE',
  'BAD_JSON',
  'BAD_SCHEMA',
  'IDENTITY_MISMATCH',
  'UNKNOWN_ROBOT',
  'WRONG_PROTOCOL',
  'NOT_STORED',
] as const;
export type DeadLetterReason = (typeof DEAD_LETTER_REASONS)[number];
const ReasonType = enumType('DeadLetterReason', DEAD_LETTER_REASONS, 'Why a message could not be taken.');

/** A message that could not be taken. It has done no harm and no good. */
@Entity('dead_letter')
@ObjectType({ description: 'A message over MQTT that could not be taken.' })
export class DeadLetter {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id', nullable: true }) readonly tenantId!: string | null;
  @Column('text') @Field(() => ReasonType) readonly reason!: DeadLetterReason;
  @Column('text') @Field({ description: 'What was expected and what came.' }) readonly detail!: string;
  @Column('text') @Field() readonly topic!: string;
  @Column('text')
  @Field({ description: 'At most the first 2000 characters of the message; empty when nobody knows whose it is.' })
  readonly payload!: string;
  @Column('timestamptz', { name: 'received_at' }) @Field(() => DateTime) readonly receivedAt!: Date;
}
