import { DateTime } from '@valueverse/kit/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { ClinicalRisk } from '../news2/news2.js';
import { Risk } from '../news2/news2-result.js';
import { EarlyWarningScore } from './early-warning-score.js';
import { Encounter } from './encounter.js';

/** The risk of a patient moved to another band of NEWS2. */
@ObjectType({ description: 'The risk of a patient moved to another band of NEWS2.' })
export class NewsScoreChange {
  @Field(() => Encounter) readonly encounter!: Encounter;
  @Field(() => Risk, { nullable: true, description: 'The band until then; null for the first complete score.' })
  @Directive('@tag(name: "phi")')
  readonly previousRisk!: ClinicalRisk | null;
  @Field(() => Risk, { description: 'The band from then on.' })
  @Directive('@tag(name: "phi")')
  readonly risk!: ClinicalRisk;
  @Field(() => EarlyWarningScore, {
    description: 'The score as of then; of observations that were amended since, as amended.',
  })
  @Directive('@tag(name: "phi")')
  readonly current!: EarlyWarningScore;
  @Field(() => DateTime, { description: 'When the observation was made that moved it.' }) readonly at!: string;
}
