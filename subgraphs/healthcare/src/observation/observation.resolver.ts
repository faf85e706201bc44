import { Json } from '@valueverse/kit/scalars';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { findResource } from '../access/find-resource.js';
import type { HealthcareContext } from '../context.js';
import { Encounter } from '../encounter/encounter.js';
import { asFhir } from '../resource/fhir-resource.js';
import { Observation } from './observation.js';

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Encounter, { nullable: true })
  encounter(@Root() { encounterId }: Observation, @Ctx() context: HealthcareContext) {
    return findResource('Encounter', encounterId, context);
  }

  @FieldResolver(() => Json, { nullable: true, description: 'The whole FHIR R4 resource.' })
  @Directive('@tag(name: "phi")')
  resource(@Root() observation: Observation) {
    return asFhir(observation);
  }
}
