import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { getVariableValues, GraphQLError, parse, validate } from 'graphql';
import { type Answer, comparable } from './answer.js';

type Fetched = Parameters<GraphQLDataSource['process']>[0];
type Fetch = ReturnType<GraphQLDataSource['process']>;
type ApolloRequest = Parameters<typeof executeQueryPlan>[2];

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Apollo's own planner and executor, called in this process, over the subgraphs that a supergraph names. */
export class StockExecutor {
  private readonly supergraph: Supergraph;
  private readonly planner: QueryPlanner;
  private readonly subgraphs: ServiceMap;

  constructor(sdl: string) {
    this.supergraph = Supergraph.build(sdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
    this.planner = new QueryPlanner(this.supergraph);
    this.subgraphs = Object.fromEntries(
      this.supergraph.subgraphsMetadata().map(({ name, url }) => [name, { process: (fetched) => asked(url, fetched) }]),
    );
  }

  /** Answers, or throws what is wrong with the question. */
  async ask(query: string, given: object): Promise<Answer> {
    const api = this.supergraph.apiSchema();
    const schema = api.toGraphQLJSSchema({ includeDefer: true });
    const document = parse(query);
    const [mistake] = validate(schema, document);
    if (mistake) throw mistake;
    const operation = buildOperationContext({ schema, operationDocument: document });
    const { variableDefinitions = [] } = operation.operation;
    const { coerced, errors: wrong } = getVariableValues(schema, variableDefinitions, { ...given });
    if (!coerced) throw wrong[0]!;
    const plan = this.planner.buildQueryPlan(operationFromDocument(api, document));
    const request = { request: { variables: coerced }, context: {}, metrics: {}, logger: SILENT } as unknown;
    const full = this.supergraph.schema.toGraphQLJSSchema();
    const result = await executeQueryPlan(plan, this.subgraphs, request as ApolloRequest, operation, full, api);
    const { errors, ...rest } = JSON.parse(JSON.stringify(result)) as Parameters<typeof comparable>[0];
    return comparable({ ...rest, ...(errors && { errors: errors.map(asOurs) }) });
  }
}

/** Apollo calls the subgraph `serviceName`. */
const asOurs = <T extends { extensions?: object }>(error: T): T => {
  const { serviceName, ...extensions } = { serviceName: undefined, ...error.extensions };
  return { ...error, extensions: { service: serviceName, ...extensions } };
};

async function asked(url: string, { request: { query, variables } }: Fetched): Fetch {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const answer = (await response.json()) as Awaited<Fetch>;
    if (typeof answer !== 'object' || !(answer.data || answer.errors)) throw new TypeError('no GraphQL');
    return answer;
  } catch {
    throw new GraphQLError('no answer', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  }
}
