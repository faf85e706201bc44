import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';

/** A named place of a facility that a robot can be sent to. Metres in the frame of its map. */
@ObjectType({ description: 'A named place of a facility that a robot can be sent to.' })
@InputType('StopInput')
export class Stop {
  @Field(() => ID, { description: 'Unique in its facility; the node id in orders to robots.' }) readonly id!: string;
  @Field() readonly name!: string;
  @Field(() => Float, { description: 'Metres.' }) readonly x!: number;
  @Field(() => Float, { description: 'Metres.' }) readonly y!: number;
  @Field(() => ID, { description: 'The map the coordinates belong to, usually one floor.' }) readonly mapId!: string;
}
