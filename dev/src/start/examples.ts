import { devToken } from '../token/dev-token.js';

/** What is planned, worth and committed, across three subgraphs. */
export const exampleQuery =
  '{ valueModels(first: 3) { nodes { id name metrics { npv { amount currency } } commitments { status attainment } } } }';

/** Follows one model live: a robot's finished mission arrives here as money. */
export async function exampleSubscription(graphql: string): Promise<string> {
  const id = await firstModel(graphql).catch(() => undefined);
  const fields = '{ period realized { amount currency } commitment { attainment } }';
  return `subscription { benefitRealizationUpdated(modelId: "${id ?? 'the id of a value model'}") ${fields} }`;
}

async function firstModel(graphql: string): Promise<string | undefined> {
  const authorization = `Bearer ${await devToken({ roles: ['executive'], ttl: '1m' })}`;
  const response = await fetch(graphql, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ valueModels(first: 1) { nodes { id } } }' }),
    signal: AbortSignal.timeout(5_000),
  });
  const { data } = (await response.json()) as { data?: { valueModels?: { nodes: { id: string }[] } } };
  return data?.valueModels?.nodes[0]?.id;
}
