import { ArgsType, Directive, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Refusal } from './refusal.js';

const FIRST = 20;
const AT_MOST = 100;

@ObjectType({ description: 'Where a page of a connection ends.' })
@Directive('@shareable')
class PageInfo {
  @Field() readonly hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) readonly endCursor!: string | null;
}

/** `first` and `after` of a Relay connection. Extend it where a list takes filters, too. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: FIRST, description: `How many, from 1 to ${AT_MOST}.` })
  readonly first: number = FIRST;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' })
  readonly after?: string | null;
}

/** One page of rows with what it takes to ask for the next. */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { node: T; cursor: string }[];
  readonly pageInfo: PageInfo;
}

/** Declares the Relay connection type of `node`: `connectionType(Robot)` is `RobotConnection`. */
export function connectionType<T extends object>(node: ClassType<T>, name = node.name): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node) readonly node!: T;
    @Field() readonly cursor!: string;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionOf {
    @Field(() => [Edge]) readonly edges!: Edge[];
    @Field(() => [node], { description: 'The nodes of `edges`, for those who need no cursors.' }) readonly nodes!: T[];
    @Field(() => PageInfo) readonly pageInfo!: PageInfo;
  }
  return ConnectionOf as ClassType<Connection<T>>;
}

/** Where a row stands in its list: the value it is sorted by, then its id. */
export type Position = readonly [sortKey: string, id: string];

const encode = (position: Position) => Buffer.from(JSON.stringify(position)).toString('base64url');

/** Reads a cursor; refuses one that is not ours. */
export function positionOf(cursor: string): Position {
  try {
    const [sortKey, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof sortKey === 'string' && typeof id === 'string') return [sortKey, id];
  } catch {
    // told below
  }
  throw new Refusal('INVALID_INPUT', `Expected after to be an endCursor of this list, got ${cursor}.`, ['after']);
}

/** The page size asked for; refuses what is out of bounds. */
export function pageSize({ first }: PageArgs): number {
  if (first >= 1 && first <= AT_MOST) return first;
  throw new Refusal('INVALID_INPUT', `Expected first between 1 and ${AT_MOST}, got ${first}.`, ['first']);
}

/** Makes a page of rows read one beyond `size`: the one too many says that there are more. */
export function pageOf<T>(rows: readonly T[], size: number, position: (row: T) => Position): Connection<T> {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: encode(position(node)) }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage: rows.length > size, endCursor } };
}
