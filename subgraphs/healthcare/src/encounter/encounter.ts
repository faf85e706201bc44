import type { Encounter as FhirEncounter } from '@medplum/fhirtypes';
import { connectionType } from '@valueverse/kit/connection';
import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { FhirResource } from '../resource/fhir-resource.js';

@ObjectType({ description: 'From when to when; open where an end is missing.' })
class Period {
  @Field(() => DateTime, { nullable: true }) readonly start?: string | undefined;
  @Field(() => DateTime, { nullable: true }) readonly end?: string | undefined;
}

/** A patient's stay or visit: where they are cared for and what is done meanwhile. */
@ChildEntity('Encounter')
@ObjectType({ description: 'A patient’s stay or visit: where they are cared for and what is done meanwhile.' })
@Directive('@key(fields: "id")')
export class Encounter extends FhirResource {
  @Field(() => ID) declare readonly id: string;
  @Field(() => String, { description: 'FHIR Encounter.status, such as in-progress.' }) declare readonly status: string;
  declare readonly json: FhirEncounter;

  @Field(() => String, { nullable: true, description: 'v3 ActCode: IMP for inpatients, AMB for visits, EMER, …' })
  get class(): string | null {
    return this.json.class.code ?? null;
  }

  @Field(() => Period, { nullable: true })
  get period(): Period | null {
    const { start, end } = this.json.period ?? {};
    return start || end ? { start: asTime(start), end: asTime(end) } : null;
  }
}

/** A FHIR dateTime may name a day only; the graph names its beginning. */
const asTime = (fhir: string | undefined) => fhir && new Date(fhir).toISOString();

/** Pages of Encounter. */
export const EncounterConnection = connectionType(Encounter);

/** FHIR statuses of a patient who is in the house. */
export const PRESENT = ['arrived', 'triaged', 'in-progress', 'onleave'] as const;
