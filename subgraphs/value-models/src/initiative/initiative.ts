import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A programme of automation with a sponsor, at one or several facilities. */
@Entity('initiative')
@ObjectType({ description: 'A programme of automation with a sponsor, at one or several facilities.' })
@Directive('@key(fields: "id")')
export class Initiative {
  @PrimaryColumn('uuid') @Field(() => ID) readonly id!: string;
  @Column('text', { name: 'tenant_id' }) readonly tenantId!: string;
  @Column('text') @Field() readonly name!: string;
  @Column('text') @Field({ description: 'Who pays for it and answers for it.' }) readonly sponsor!: string;
  @Column('jsonb', { name: 'facility_ids' }) readonly facilityIds!: string[];
  @Column('timestamptz', { name: 'created_at' }) @Field(() => DateTime) readonly createdAt!: Date;
}
