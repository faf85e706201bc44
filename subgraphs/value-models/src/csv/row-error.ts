import { Field, Int, ObjectType } from 'type-graphql';

/** What is wrong with a row, in the words of a spreadsheet: the header is row 1. */
@ObjectType({ description: 'What is wrong with a row of a file. The header is row 1.' })
export class RowError {
  @Field(() => Int) readonly row!: number;
  @Field(() => String, { nullable: true, description: 'Null when the row as a whole is wrong.' })
  readonly column!: string | null;
  @Field({ description: 'What was expected and what came.' }) readonly message!: string;
}
