import { DateTime } from '@valueverse/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { ClinicalRisk } from '../news2/news2.js';
import { News2Parameter, Risk } from '../news2/news2-result.js';

@ObjectType({ description: 'NEWS2 of an encounter at one moment, and what it rests on.' })
export class EarlyWarningScore {
  @Field(() => Int, { nullable: true, description: 'Null while a parameter is missing: a partial sum misleads.' })
  readonly total!: number | null;
  @Field() readonly complete!: boolean;
  @Field(() => [String], { description: 'Parameters without a value of the last 60 minutes.' })
  readonly missing!: readonly string[];
  @Field(() => [String], { description: 'Those of the missing whose last value is older than 60 minutes.' })
  readonly stale!: readonly string[];
  @Field(() => Risk, { nullable: true }) readonly risk!: ClinicalRisk | null;
  @Field(() => Int, { description: 'SpO2 scale: 2 where a clinician ordered it.' }) readonly scale!: 1 | 2;
  @Field(() => [News2Parameter]) readonly parameters!: readonly News2Parameter[];
  @Field(() => String, { nullable: true, description: 'How often to observe again.' })
  readonly monitoring!: string | null;
  @Field(() => String, { nullable: true, description: 'Who should come.' }) readonly response!: string | null;
  @Field() readonly chartVersion!: string;
  @Field(() => DateTime) readonly computedAt!: Date;
  /** Ids of the observations it was computed from. */
  readonly basisIds!: readonly string[];
}
