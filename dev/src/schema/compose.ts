import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, printSchema, type GraphQLError } from 'graphql';
import { Complaint } from '../complaint.js';

/** One subgraph as composition takes it. */
export interface SubgraphSdl {
  readonly name: string;
  /** Where the router finds it. */
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph of some subgraphs, and the API that its clients see. A refusal names subgraph and field. */
export function compose(subgraphs: readonly SubgraphSdl[]): { supergraph: string; api: string } {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors) throw new Complaint(errors.map(reason).join('\n'));
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return { supergraph: supergraphSdl, api: printSchema(supergraph.apiSchema().toGraphQLJSSchema()) };
}

/** `INVALID_FIELD_SHARING: Non-shareable field "Robot.name" … (robots, insights)`. */
function reason(error: GraphQLError): string {
  const places = (error.nodes ?? []).map((node) => ('subgraph' in node ? String(node.subgraph) : ''));
  const unnamed = [...new Set(places)].filter((name) => name && !error.message.includes(name));
  const where = unnamed.length > 0 ? ` (${unnamed.join(', ')})` : '';
  return `${String(error.extensions['code'])}: ${error.message}${where}`;
}
