import type { FetchNode } from '@apollo/query-planner';
import type { SubscribePayload } from 'graphql-ws';
import type { Variables } from '../execute/coerce-variables.js';

/**
 * The part of a subscription that its own subgraph answers, as it goes over the wire; signed anew by each call. A subgraph
 * that is signed to is one of ours: it is asked to say where the stream stands.
 */
export function primaryPayload(
  { operation, operationName, variableUsages = [] }: FetchNode,
  variables: Variables,
  authorization: () => Promise<string | undefined>,
): (resume: string | undefined) => Promise<SubscribePayload> {
  const used = variableUsages.filter((name) => variables[name] !== undefined);
  const given = Object.fromEntries(used.map((name) => [name, variables[name]]));
  return async (resume) => {
    const signed = await authorization();
    const ours = signed !== undefined && { headers: { authorization: signed }, cursors: true };
    return {
      query: operation,
      ...(operationName !== undefined && { operationName }),
      variables: given,
      extensions: { ...ours, ...(resume !== undefined && { resume }) },
    };
  };
}
