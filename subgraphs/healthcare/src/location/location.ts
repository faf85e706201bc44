import type { Location as FhirLocation } from '@medplum/fhirtypes';
import { connectionType } from '@valueverse/kit/connection';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { FhirResource } from '../resource/fhir-resource.js';

/** What kind of place: the codes of FHIR's location-physical-type that a hospital floor needs. */
enum PhysicalType {
  SITE = 'si',
  BUILDING = 'bu',
  LEVEL = 'lvl',
  WARD = 'wa',
  ROOM = 'ro',
  BED = 'bd',
  CORRIDOR = 'co',
}
registerEnumType(PhysicalType, { name: 'PhysicalType', description: 'What kind of place.' });

const KNOWN: ReadonlySet<string> = new Set(Object.values(PhysicalType));

/** A place in the hospital: a site, a ward, a bed. */
@ChildEntity('Location')
@ObjectType({ description: 'A place in the hospital: a site, a ward, a bed.' })
@Directive('@key(fields: "id")')
export class Location extends FhirResource {
  @Field(() => ID) declare readonly id: string;
  declare readonly json: FhirLocation;

  @Field(() => String, { nullable: true })
  get name(): string | null {
    return this.json.name ?? null;
  }

  @Field(() => PhysicalType, { nullable: true })
  get physicalType(): PhysicalType | null {
    const code = this.json.physicalType?.coding?.find((coding) => KNOWN.has(coding.code ?? ''))?.code;
    return (code as PhysicalType | undefined) ?? null;
  }
}

/** Pages of Location. */
export const LocationConnection = connectionType(Location);
