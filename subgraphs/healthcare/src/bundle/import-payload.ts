import { Json } from '@valueverse/kit/scalars';
import { Payload } from '@valueverse/kit/user-error';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What became of one entry. */
export enum ImportStatus {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'What became of one entry.',
  valuesConfig: {
    UNCHANGED: { description: 'Stored already, exactly as sent: no new version.' },
    ACCEPTED: { description: 'Nothing wrong with it, but not stored: a dry run, or another entry was refused.' },
    REFUSED: { description: 'Not stored; `outcome` says why.' },
  },
});

@ObjectType({ description: 'What became of one entry of a Bundle.' })
export class ImportedEntry {
  @Field(() => Int, { description: 'Its place in the Bundle, from 0.' }) readonly index!: number;
  @Field(() => String, { nullable: true }) readonly resourceType!: string | null;
  @Field(() => ID, { nullable: true, description: 'The id it is stored under; null when it is not stored.' })
  readonly id!: string | null;
  @Field(() => ImportStatus) readonly status!: ImportStatus;
  @Field(() => Json, { description: 'A FHIR OperationOutcome.' }) readonly outcome!: unknown;
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int) readonly created!: number;
  @Field(() => Int) readonly updated!: number;
  @Field(() => Int) readonly unchanged!: number;
  @Field(() => Int) readonly accepted!: number;
  @Field(() => Int) readonly refused!: number;
}

@ObjectType()
export class ImportBundlePayload extends Payload {
  @Field(() => [ImportedEntry], { nullable: true, description: 'In the order of the Bundle.' })
  readonly entries?: readonly ImportedEntry[];
  @Field(() => ImportCounts, { nullable: true }) readonly counts?: ImportCounts;
}
