import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Stop } from './stop.js';

/** A site where robots work: a hospital, a plant. */
@Entity('facility')
@ObjectType({ description: 'A site where robots work: a hospital, a plant.' })
@Directive('@key(fields: "id")')
export class Facility {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text') @Field({ description: 'IANA name: "Europe/Berlin".' }) readonly timezone!: string;
  @Column('text', { nullable: true }) @Field(() => String, { nullable: true }) readonly address!: string | null;
  @Column('jsonb') @Field(() => [Stop], { description: 'At most 50.' }) readonly stops!: Stop[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) readonly createdAt!: Date;
}
