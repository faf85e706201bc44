import { Json } from '@valueverse/kit/scalars';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AccessDecision } from '../access/access-decision.js';
import { decide, maySeeClinical } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import type { HealthcareContext } from '../context.js';
import { Encounter } from '../encounter/encounter.js';
import { Location } from '../location/location.js';
import { asFhir } from '../resource/fhir-resource.js';
import { Coding, codingOf } from '../terminology/coding.js';
import { ServiceRequest } from './service-request.js';

@Resolver(() => ServiceRequest)
export class ServiceRequestResolver {
  @Query(() => ServiceRequest, { nullable: true })
  serviceRequest(@Arg('id', () => ID) id: string, @Ctx() context: HealthcareContext) {
    return findResource('ServiceRequest', id, context);
  }

  @FieldResolver(() => Coding, {
    nullable: true,
    description: 'What was ordered; withheld from those who do not treat.',
  })
  @Directive('@tag(name: "phi")')
  code(@Root() { json }: ServiceRequest, @Ctx() { caller }: HealthcareContext) {
    return maySeeClinical(caller, 'ServiceRequest') ? codingOf(json.code) : null;
  }

  @FieldResolver(() => Encounter, { nullable: true })
  encounter(@Root() { encounterId }: ServiceRequest, @Ctx() context: HealthcareContext) {
    return findResource('Encounter', encounterId, context);
  }

  @FieldResolver(() => Location, { nullable: true, description: 'Where it is wanted.' })
  location(@Root() { locationId }: ServiceRequest, @Ctx() context: HealthcareContext) {
    return findResource('Location', locationId, context);
  }

  @FieldResolver(() => AccessDecision)
  accessDecision(@Ctx() { caller }: HealthcareContext): AccessDecision {
    return decide(caller, 'ServiceRequest');
  }

  @FieldResolver(() => Json, { nullable: true, description: 'The whole FHIR R4 resource.' })
  @Directive('@tag(name: "phi")')
  resource(@Root() request: ServiceRequest, @Ctx() { caller }: HealthcareContext) {
    return maySeeClinical(caller, 'ServiceRequest') ? asFhir(request) : null;
  }
}
