import type { ServiceRequest as FhirServiceRequest } from '@medplum/fhirtypes';
import { connectionType } from '@valueverse/kit/connection';
import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ChildEntity } from 'typeorm';
import { FhirResource } from '../resource/fhir-resource.js';

/** FHIR request-priority. */
export enum RequestPriority {
  ROUTINE = 'routine',
  URGENT = 'urgent',
  ASAP = 'asap',
  STAT = 'stat',
}
registerEnumType(RequestPriority, { name: 'RequestPriority', description: 'FHIR request priority.' });

/** Something ordered for a patient, such as a delivery to their ward. */
@ChildEntity('ServiceRequest')
@ObjectType({ description: 'Something ordered for a patient, such as a delivery to their ward.' })
@Directive('@key(fields: "id")')
export class ServiceRequest extends FhirResource {
  @Field(() => ID) declare readonly id: string;
  @Field(() => String, { description: 'FHIR ServiceRequest.status, such as active.' }) declare readonly status: string;
  @Field(() => RequestPriority, { nullable: true }) declare readonly priority: RequestPriority | null;
  @Field(() => DateTime, { description: 'When it was ordered.', name: 'authoredAt' })
  declare readonly effectiveAt: Date;
  declare readonly json: FhirServiceRequest;

  @Field(() => String, { description: 'FHIR ServiceRequest.intent, such as order.' })
  get intent(): string {
    return this.json.intent;
  }
}

/** Pages of ServiceRequest. */
export const ServiceRequestConnection = connectionType(ServiceRequest);
