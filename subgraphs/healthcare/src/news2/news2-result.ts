import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  CLINICAL_RISKS,
  type ClinicalRisk,
  type News2Parameter as Parameter,
  type News2Result as Result,
  type ParameterName,
} from './news2.js';

/** The bands as the schema names them. */
export const Risk = Object.fromEntries(CLINICAL_RISKS.map((risk) => [risk, risk])) as { [R in ClinicalRisk]: R };
registerEnumType(Risk, {
  name: 'ClinicalRisk',
  description: 'The RCP’s bands of clinical risk.',
  valuesConfig: {
    LOW: { description: 'A total of 0 to 4.' },
    LOW_MEDIUM: { description: 'A total of 3 or 4 with a single parameter at 3.' },
    MEDIUM: { description: 'A total of 5 or 6.' },
    HIGH: { description: 'A total of 7 or more.' },
  },
});

@ObjectType({ description: 'One parameter of the score.' })
export class News2Parameter implements Parameter {
  @Field(() => String, { description: 'As the input names it.' }) readonly name!: ParameterName;
  @Field(() => String, { nullable: true, description: 'As scored: rounded as a chart records it.' })
  readonly value!: string | null;
  @Field(() => Int, { nullable: true }) readonly score!: 0 | 1 | 2 | 3 | null;
}

@ObjectType({ description: 'NEWS2 by the chart of the Royal College of Physicians, 2017.' })
export class News2Result implements Result {
  @Field(() => Int, { nullable: true, description: 'Null while a parameter is missing: a partial sum misleads.' })
  readonly total!: number | null;
  @Field() readonly complete!: boolean;
  @Field(() => [String]) readonly missing!: readonly ParameterName[];
  @Field(() => Risk, { nullable: true }) readonly risk!: ClinicalRisk | null;
  @Field(() => [News2Parameter]) readonly parameters!: readonly News2Parameter[];
}
