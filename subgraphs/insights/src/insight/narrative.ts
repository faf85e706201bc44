import { Field, ObjectType } from 'type-graphql';
import { NarrativeEngine } from './insight-enums.js';

/** An insight in words. */
@ObjectType({ description: 'An insight in words. Every number in it is evidence.' })
export class Narrative {
  @Field(() => NarrativeEngine) readonly engine!: NarrativeEngine;
  @Field() readonly text!: string;
}
