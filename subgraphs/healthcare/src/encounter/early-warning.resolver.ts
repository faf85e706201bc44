import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { findResource } from '../access/find-resource.js';
import type { HealthcareContext } from '../context.js';
import { Observation } from '../observation/observation.js';
import { EarlyWarningScore } from './early-warning-score.js';

@Resolver(() => EarlyWarningScore)
export class EarlyWarningResolver {
  @FieldResolver(() => [Observation], { nullable: true, description: 'The observations it was computed from.' })
  async basis(@Root() { basisIds }: EarlyWarningScore, @Ctx() context: HealthcareContext): Promise<Observation[]> {
    const found = await Promise.all(basisIds.map((id) => findResource('Observation', id, context)));
    return found.filter((observation) => observation !== null);
  }
}
