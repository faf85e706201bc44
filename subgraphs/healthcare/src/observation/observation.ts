import type { Observation as FhirObservation, Quantity as FhirQuantity } from '@medplum/fhirtypes';
import { connectionType } from '@valueverse/kit/connection';
import { DateTime } from '@valueverse/kit/scalars';
import { Quantity } from '@valueverse/kit/values';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { FhirResource } from '../resource/fhir-resource.js';
import { Coding, codingOf } from '../terminology/coding.js';

@ObjectType({ description: 'One of several values observed together, such as a systolic pressure.' })
class ObservationComponent {
  @Field(() => Coding, { nullable: true }) readonly code!: Coding | null;
  @Field(() => Quantity, { nullable: true }) readonly value!: Quantity | null;
  @Field(() => Coding, { nullable: true }) readonly valueCode!: Coding | null;
}

/** Something observed of a patient. Whoever may see one at all treats the patient. */
@ChildEntity('Observation')
@ObjectType({ description: 'Something observed of a patient, seen only by those who treat them.' })
@Directive('@key(fields: "id")')
export class Observation extends FhirResource {
  @Field(() => ID) declare readonly id: string;
  @Field(() => String, { description: 'FHIR Observation.status, such as final.' }) declare readonly status: string;
  @Field(() => DateTime, { description: 'When it was true of the patient.' }) declare readonly effectiveAt: Date;
  declare readonly json: FhirObservation;

  @Field(() => Coding, { nullable: true, name: 'code', description: 'What was observed.' })
  get observed(): Coding | null {
    return codingOf(this.json.code);
  }

  @Field(() => Quantity, { nullable: true, description: 'As measured and sent; null without a UCUM unit.' })
  get value(): Quantity | null {
    return quantityOf(this.json.valueQuantity);
  }

  @Field(() => Coding, { nullable: true })
  get valueCode(): Coding | null {
    return codingOf(this.json.valueCodeableConcept);
  }

  @Field(() => [ObservationComponent])
  get components(): ObservationComponent[] {
    return (this.json.component ?? []).map(({ code, valueQuantity, valueCodeableConcept }) => ({
      code: codingOf(code),
      value: quantityOf(valueQuantity),
      valueCode: codingOf(valueCodeableConcept),
    }));
  }
}

const quantityOf = ({ value, code }: FhirQuantity = {}): Quantity | null =>
  value !== undefined && code ? { value: String(value), unit: code } : null;

/** Pages of Observation. */
export const ObservationConnection = connectionType(Observation);
