import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RobotsContext } from '../context.js';
import { maySeeFleet } from '../fleet.policy.js';
import { Mission } from '../mission/mission.js';
import { Encounter } from './encounter.js';

@Resolver(() => Encounter)
export class EncounterResolver {
  @FieldResolver(() => [Mission], { nullable: true, description: 'The newest missions done for it; at most 50.' })
  @Directive('@requires(fields: "accessDecision { allowed }")')
  deliveries(
    @Root() { id, accessDecision }: Encounter,
    @Arg('active', { defaultValue: false, description: 'Only those that are not over.' }) active: boolean,
    @Ctx() { caller, missionsByEncounter, runningMissionsByEncounter }: RobotsContext,
  ) {
    if (!accessDecision?.allowed || !maySeeFleet(caller)) return null;
    return (active ? runningMissionsByEncounter : missionsByEncounter).load(id);
  }
}
