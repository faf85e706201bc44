import { PageArgs } from '@valueverse/kit/connection';
import { Json } from '@valueverse/kit/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AccessDecision } from '../access/access-decision.js';
import { decide } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import { listResources } from '../access/list-resources.js';
import type { HealthcareContext } from '../context.js';
import { EncounterConnection, PRESENT } from '../encounter/encounter.js';
import { Facility } from '../facility/facility.js';
import { asFhir } from '../resource/fhir-resource.js';
import { LocationArgs } from './location.inputs.js';
import { Location, LocationConnection } from './location.js';

@Resolver(() => Location)
export class LocationResolver {
  @Query(() => Location, { nullable: true })
  location(@Arg('id', () => ID) id: string, @Ctx() context: HealthcareContext) {
    return findResource('Location', id, context);
  }

  @Query(() => LocationConnection, { nullable: true, description: 'Newest first.' })
  locations(@Args() { facilityId, ...page }: LocationArgs, @Ctx() context: HealthcareContext) {
    const { locationPages, locationsByFacility } = context;
    const read = () =>
      facilityId ? locationsByFacility.load({ parent: facilityId, page }) : locationPages.load({ page });
    return listResources({ type: 'Location', read }, context);
  }

  @FieldResolver(() => Location, { nullable: true, description: 'The place this one is part of.' })
  partOf(@Root() { locationId }: Location, @Ctx() context: HealthcareContext) {
    return findResource('Location', locationId, context);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The site of the fleet it belongs to.' })
  facility(@Root() { facilityId }: Location): Facility | null {
    return facilityId ? { id: facilityId } : null;
  }

  @FieldResolver(() => EncounterConnection, { nullable: true, description: 'Of the patients there now, newest first.' })
  encounters(@Root() { id }: Location, @Args() page: PageArgs, @Ctx() context: HealthcareContext) {
    const read = () => context.encountersByLocation.load({ parent: id, page, where: { status: PRESENT } });
    return listResources({ type: 'Encounter', of: id, read }, context);
  }

  @FieldResolver(() => AccessDecision)
  accessDecision(@Ctx() { caller }: HealthcareContext): AccessDecision {
    return decide(caller, 'Location');
  }

  @FieldResolver(() => Json, { nullable: true, description: 'The whole FHIR R4 resource.' })
  resource(@Root() location: Location) {
    return asFhir(location);
  }
}
