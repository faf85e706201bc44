import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { maySeeFleet } from '../fleet.policy.js';
import { Mission } from '../mission/mission.js';
import { ServiceRequest } from './service-request.js';

@Resolver(() => ServiceRequest)
export class ServiceRequestResolver {
  @FieldResolver(() => Mission, { nullable: true, description: 'The newest mission that carries it out.' })
  @Directive('@requires(fields: "accessDecision { allowed }")')
  mission(@Root() { id, accessDecision }: ServiceRequest, @Ctx() { caller, missionByExternalRef }: RobotsContext) {
    return accessDecision?.allowed && maySeeFleet(caller) ? missionByExternalRef.load(id) : null;
  }
}
