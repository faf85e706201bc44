import type { FetchNode } from '@apollo/query-planner';
import type { SubscribePayload } from 'graphql-ws';
import type { Variables } from '../../execute/coerce-variables.js';

/** A subscription as its own subgraph is asked for it. The planner's name for it differs from client to client, and is gone. */
export interface Primary {
  readonly query: string;
  readonly variables: Variables;
}

/** The part of a subscription that its own subgraph answers. */
export function primaryOf({ operation, variableUsages = [] }: FetchNode, variables: Variables): Primary {
  const used = variableUsages.filter((name) => variables[name] !== undefined);
  return {
    query: operation.replace(/^subscription\s+\w+/, 'subscription'),
    variables: Object.fromEntries(used.map((name) => [name, variables[name]])),
  };
}

/**
 * The same as it goes over the wire; signed anew by each call. A subgraph that is signed to is one of ours: it is asked to
 * say where the stream stands.
 */
export const payloadOf =
  ({ query, variables }: Primary, authorization: () => Promise<string | undefined>) =>
  async (resume: string | undefined): Promise<SubscribePayload> => {
    const signed = await authorization();
    const ours = signed !== undefined && { headers: { authorization: signed }, cursors: true };
    return { query, variables: { ...variables }, extensions: { ...ours, ...(resume !== undefined && { resume }) } };
  };
