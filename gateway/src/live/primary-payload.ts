import type { FetchNode } from '@apollo/query-planner';
import type { SubscribePayload } from 'graphql-ws';
import type { Variables } from '../execute/coerce-variables.js';

/** The part of a subscription that its own subgraph answers, as it goes over the wire; signed anew by each call. */
export function primaryPayload(
  { operation, operationName, variableUsages = [] }: FetchNode,
  variables: Variables,
  authorization: () => Promise<string | undefined>,
): (resume: string | undefined) => Promise<SubscribePayload> {
  const used = variableUsages.filter((name) => variables[name] !== undefined);
  const given = Object.fromEntries(used.map((name) => [name, variables[name]]));
  return async (resume) => {
    const signed = await authorization();
    const headers = signed !== undefined && { headers: { authorization: signed } };
    return {
      query: operation,
      ...(operationName !== undefined && { operationName }),
      variables: given,
      extensions: { ...headers, ...(resume !== undefined && { resume }) },
    };
  };
}
