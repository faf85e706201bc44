import { PageArgs } from '@valueverse/kit/connection';
import { Json } from '@valueverse/kit/scalars';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AccessDecision } from '../access/access-decision.js';
import { decide } from '../access/access.policy.js';
import { findResource } from '../access/find-resource.js';
import { listResources } from '../access/list-resources.js';
import type { HealthcareContext } from '../context.js';
import { EncounterConnection } from '../encounter/encounter.js';
import { asFhir } from '../resource/fhir-resource.js';
import { Patient } from './patient.js';

@Resolver(() => Patient)
export class PatientResolver {
  @Query(() => Patient, { nullable: true })
  patient(@Arg('id', () => ID) id: string, @Ctx() context: HealthcareContext) {
    return findResource('Patient', id, context);
  }

  @FieldResolver(() => EncounterConnection, { nullable: true, description: 'Newest first.' })
  encounters(@Root() { id }: Patient, @Args() page: PageArgs, @Ctx() context: HealthcareContext) {
    const read = () => context.encountersByPatient.load({ parent: id, page });
    return listResources({ type: 'Encounter', of: id, read }, context);
  }

  @FieldResolver(() => AccessDecision)
  accessDecision(@Ctx() { caller }: HealthcareContext): AccessDecision {
    return decide(caller, 'Patient');
  }

  @FieldResolver(() => Json, { nullable: true, description: 'The whole FHIR R4 resource.' })
  @Directive('@tag(name: "phi")')
  resource(@Root() patient: Patient) {
    return asFhir(patient);
  }
}
