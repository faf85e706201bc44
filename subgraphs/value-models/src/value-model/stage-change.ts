import { Field, ObjectType } from 'type-graphql';
import { ValueModel, ValueStage } from './value-model.js';

/** A model reached another stage. */
@ObjectType({ description: 'A model reached another stage.' })
export class StageChange {
  @Field(() => ValueModel) readonly model!: ValueModel;
  @Field(() => ValueStage) readonly from!: ValueStage;
  @Field(() => ValueStage) readonly to!: ValueStage;
}
