import { buildSchema, type GraphQLSchema } from 'graphql';

/** A schema whose every field answers with the arguments it was given. */
export const echoSchema: GraphQLSchema = buildSchema(`
  directive @say(x: Int) on FIELD
  type Query { echo(int: Int, need: Int! = 1, float: Float = 1.5, id: ID, text: String, flag: Boolean,
    colour: Colour = RED, day: Day, filter: Filter, ints: [Int], filters: [Filter!]): String again: Query }
  enum Colour { RED GREEN } scalar Day
  input Filter { n: Int! = 3 f: Float ids: [ID!] rows: [[String]] nested: Filter colour: Colour pick: Pick }
  input Pick @oneOf { a: Int b: String }
`);
const [query] = [echoSchema.getQueryType()!.getFields()];
query['echo']!.resolve = (_, args) => JSON.stringify(args);
query['again']!.resolve = () => ({});
