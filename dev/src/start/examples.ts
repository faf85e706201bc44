import { devToken } from '../token/dev-token.js';

/** What is planned, worth and committed, across three subgraphs. */
export const exampleQuery =
  '{ valueModels(first: 3) { nodes { id name metrics { npv { amount currency } } commitments { status attainment } } } }';

/** Follows one model live: a robot's finished mission arrives here as money. */
export const exampleSubscription = (modelId = 'the id of a value model'): string =>
  `subscription { benefitRealizationUpdated(modelId: "${modelId}") { period realized { amount currency } commitment { attainment } } }`;

/** The model to follow, if the sample data or somebody else has made one. */
export async function anyModel(graphql: string): Promise<string | undefined> {
  return firstModel(graphql).catch(() => undefined);
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
