import type { CodeableConcept } from '@medplum/fhirtypes';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A code of a terminology such as LOINC or SNOMED CT.' })
export class Coding {
  @Field(() => String, { nullable: true, description: 'URI of the terminology.' }) readonly system?: string | undefined;
  @Field(() => String, { nullable: true }) readonly code?: string | undefined;
  @Field(() => String, { nullable: true, description: 'As the sender worded it.' }) readonly display?:
    string | undefined;
}

/** A concept in one coding: the first the sender gave, else their words alone. */
export const codingOf = (concept: CodeableConcept | undefined): Coding | null =>
  concept?.coding?.[0] ?? (concept?.text ? { display: concept.text } : null);
