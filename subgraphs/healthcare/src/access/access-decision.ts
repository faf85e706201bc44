import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

/** On what ground a caller may see something, or that there is none. */
export enum AccessBasis {
  TREATMENT_RELATIONSHIP = 'TREATMENT_RELATIONSHIP',
  OPERATIONS = 'OPERATIONS',
  DENIED = 'DENIED',
}

registerEnumType(AccessBasis, {
  name: 'AccessBasis',
  description: 'On what ground a caller may see something, or that there is none.',
  valuesConfig: {
    TREATMENT_RELATIONSHIP: { description: 'The caller treats patients here, for the purpose TREAT or ETREAT.' },
    OPERATIONS: { description: 'The caller keeps the hospital running: places, times and delivery status only.' },
  },
});

@ObjectType({ description: 'Whether the caller may see this, why, and what they owe in return.' })
@Directive('@shareable')
export class AccessDecision {
  @Field() readonly allowed!: boolean;
  @Field(() => AccessBasis) readonly basis!: AccessBasis;
  @Field(() => String, { nullable: true, description: 'The purpose stated, a v3 ActReason code such as TREAT.' })
  readonly purposeOfUse!: string | null;
  @Field(() => [String], {
    description: 'MINIMUM_NECESSARY: clinical fields are withheld. AUDITED: this was recorded.',
  })
  readonly obligations!: string[];
}
