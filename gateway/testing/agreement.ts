import { expect } from 'vitest';
import type { Answer } from './answer.js';
import type { Federation, Given } from './federation.js';

/** Asks the shipped gateway and Apollo's executor; fails unless they answer alike. Gives the answer. */
export async function agreement(graph: Federation, query: string, variables?: Given): Promise<Answer> {
  const ours = await graph.ask(query, variables);
  expect(ours).toEqual(await graph.askStock(query, variables));
  return ours;
}

/** The same, where nothing may go wrong. Gives the data, as text. */
export async function agreedData(graph: Federation, query: string, variables?: Given): Promise<string> {
  const { data, ...rest } = await agreement(graph, query, variables);
  expect(rest).toEqual({ errors: [], failures: [], valueCompletion: undefined });
  expect(data).toMatch(/^\{/);
  return data!;
}
