import { PageArgs } from '@valueverse/kit/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { maySeeLoad } from '../access/access.policy.js';
import { listResources } from '../access/list-resources.js';
import type { HealthcareContext } from '../context.js';
import { LocationConnection } from '../location/location.js';
import { Facility } from './facility.js';
import { ServiceLoad } from './service-load.js';

@Resolver(() => Facility)
export class FacilityResolver {
  @FieldResolver(() => LocationConnection, { nullable: true, description: 'Its wards and other places, newest first.' })
  locations(@Root() { id }: Facility, @Args() page: PageArgs, @Ctx() context: HealthcareContext) {
    const read = () => context.locationsByFacility.load({ parent: id, page });
    return listResources({ type: 'Location', of: id, read }, context);
  }

  @FieldResolver(() => ServiceLoad, { nullable: true, description: 'Orders of the last seven days.' })
  serviceLoad(@Root() { id }: Facility, @Ctx() { caller, serviceLoadByFacility }: HealthcareContext) {
    return maySeeLoad(caller) ? serviceLoadByFacility.load(id) : null;
  }
}
