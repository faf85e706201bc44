import { clock } from '@valueverse/kit/clock';
import { Json } from '@valueverse/kit/scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AccessDecision } from '../access/access-decision.js';
import { decide, maySeeClinical } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import { listResources } from '../access/list-resources.js';
import type { HealthcareContext } from '../context.js';
import { Location } from '../location/location.js';
import { ObservationConnection } from '../observation/observation.js';
import { Patient } from '../patient/patient.js';
import { asFhir } from '../resource/fhir-resource.js';
import { ServiceRequestConnection } from '../service-request/service-request.js';
import { earlyWarning } from './early-warning.js';
import { EarlyWarningScore } from './early-warning-score.js';
import { ObservationArgs, ServiceRequestArgs } from './encounter.inputs.js';
import { Encounter } from './encounter.js';

@Resolver(() => Encounter)
export class EncounterResolver {
  @Query(() => Encounter, { nullable: true })
  encounter(@Arg('id', () => ID) id: string, @Ctx() context: HealthcareContext) {
    return findResource('Encounter', id, context);
  }

  @FieldResolver(() => Patient, { nullable: true, description: 'Withheld from those who do not treat the patient.' })
  subject(@Root() { patientId }: Encounter, @Ctx() context: HealthcareContext) {
    return maySeeClinical(context.caller, 'Encounter') ? findResource('Patient', patientId, context) : null;
  }

  @FieldResolver(() => Location, { nullable: true, description: 'Where the patient is, or was last.' })
  location(@Root() { locationId }: Encounter, @Ctx() context: HealthcareContext) {
    return findResource('Location', locationId, context);
  }

  @FieldResolver(() => ObservationConnection, { nullable: true, description: 'Newest first.' })
  @Directive('@tag(name: "phi")')
  observations(
    @Root() { id }: Encounter,
    @Args() { code, ...page }: ObservationArgs,
    @Ctx() context: HealthcareContext,
  ) {
    const where = code ? { code } : {};
    const read = () => context.observationsByEncounter.load({ parent: id, page, where });
    return listResources({ type: 'Observation', of: id, read }, context);
  }

  @FieldResolver(() => ServiceRequestConnection, { nullable: true, description: 'Newest first.' })
  serviceRequests(
    @Root() { id }: Encounter,
    @Args() { priority, ...page }: ServiceRequestArgs,
    @Ctx() context: HealthcareContext,
  ) {
    const where = priority ? { priority } : {};
    const read = () => context.serviceRequestsByEncounter.load({ parent: id, page, where });
    return listResources({ type: 'ServiceRequest', of: id, read }, context);
  }

  @FieldResolver(() => EarlyWarningScore, {
    nullable: true,
    description: 'NEWS2 now, from observations of the last 60 minutes. For adults; not in pregnancy.',
  })
  @Directive('@tag(name: "phi")')
  async newsScore(@Root() { id }: Encounter, @Ctx() { caller, latestVitalsByEncounter }: HealthcareContext) {
    if (!maySeeClinical(caller, 'Encounter')) return null;
    return earlyWarning(await latestVitalsByEncounter.load(id), clock.now());
  }

  @FieldResolver(() => AccessDecision)
  accessDecision(@Ctx() { caller }: HealthcareContext): AccessDecision {
    return decide(caller, 'Encounter');
  }

  @FieldResolver(() => Json, { nullable: true, description: 'The whole FHIR R4 resource.' })
  @Directive('@tag(name: "phi")')
  resource(@Root() encounter: Encounter, @Ctx() { caller }: HealthcareContext) {
    return maySeeClinical(caller, 'Encounter') ? asFhir(encounter) : null;
  }
}
