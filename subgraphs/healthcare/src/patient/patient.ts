import type { Patient as FhirPatient } from '@medplum/fhirtypes';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { FhirResource } from '../resource/fhir-resource.js';

/** FHIR administrative gender. */
enum AdministrativeGender {
  MALE = 'male',
  FEMALE = 'female',
  OTHER = 'other',
  UNKNOWN = 'unknown',
}
registerEnumType(AdministrativeGender, { name: 'AdministrativeGender', description: 'FHIR administrative gender.' });

/** A person in care. Whoever may see one at all treats them, so nothing here is withheld field by field. */
@ChildEntity('Patient')
@ObjectType({ description: 'A person in care, seen only by those who treat them.' })
@Directive('@key(fields: "id")')
export class Patient extends FhirResource {
  @Field(() => ID) declare readonly id: string;
  declare readonly json: FhirPatient;

  @Field(() => String, { nullable: true, description: 'The hospital’s record number.' })
  @Directive('@tag(name: "phi")')
  get mrn(): string | null {
    const { identifier = [] } = this.json;
    const mrn = identifier.find(({ system, type }) => type?.coding?.[0]?.code === 'MR' || system?.endsWith('/mrn'));
    return mrn?.value ?? null;
  }

  @Field(() => String, { nullable: true, description: 'The official name, given names first.' })
  @Directive('@tag(name: "phi")')
  get name(): string | null {
    const { name: names = [] } = this.json;
    const name = names.find(({ use }) => use === 'official') ?? names[0];
    return name?.text ?? ([...(name?.given ?? []), name?.family].filter(Boolean).join(' ') || null);
  }

  @Field(() => String, { nullable: true, description: 'A FHIR date: year, month or day precise.' })
  @Directive('@tag(name: "phi")')
  get birthDate(): string | null {
    return this.json.birthDate ?? null;
  }

  @Field(() => AdministrativeGender, { nullable: true })
  @Directive('@tag(name: "phi")')
  get gender(): AdministrativeGender | null {
    return (this.json.gender as AdministrativeGender | undefined) ?? null;
  }
}
