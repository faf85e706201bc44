import type { Role } from '@valueverse/kit/caller';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Complaint } from '../complaint.js';
import { devToken } from '../token/dev-token.js';

interface Payload {
  readonly userErrors: readonly { code: string; path: readonly string[]; message: string }[];
}

/** The graph as the seed uses it: through the gateway, like anyone else. */
export interface Graph {
  /** Asks in a role; throws what the graph complains of. */
  ask<T>(role: Role, query: string, variables?: object): Promise<T>;
  /** Calls `name(input, idempotencyKey)`. What was made by an earlier run answers `null`. */
  change<T>(role: Role, call: Change): Promise<T | null>;
  /** Calls `hear` with each push of a subscription until stopped. */
  follow<T>(role: Role, subscription: string, hear: (data: T) => void): () => void;
}

/** One mutation: its name, its selection, its input and the key that makes it happen once. */
interface Change {
  readonly name: string;
  readonly selection: string;
  readonly input: object;
  readonly key: string;
}

/** An earlier run did this already, perhaps with figures of another day. */
const DONE_BEFORE = new Set(['CONFLICT', 'IDEMPOTENCY_KEY_REUSED']);

export async function openGraph(gatewayUrl: string): Promise<Graph> {
  const tokens = new Map<Role, Promise<string>>();
  const tokenOf = (role: Role) => {
    const token = tokens.get(role) ?? devToken({ roles: [role], sub: `seed-${role}` });
    tokens.set(role, token);
    return token;
  };
  const headersOf = async (role: Role) => ({ authorization: `Bearer ${await tokenOf(role)}` });

  const ask: Graph['ask'] = async <T>(role: Role, query: string, variables = {}) => {
    const headers = { ...(await headersOf(role)), 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${gatewayUrl}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors) throw new Complaint(`The gateway answered: ${errors.map(({ message }) => message).join(' ')}`);
    return data;
  };
  return {
    ask,
    change: async <T>(role: Role, { name, selection, input, key }: Change) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation($input: ${type}!, $key: ID) {
        answer: ${name}(input: $input, idempotencyKey: $key) { ${selection} userErrors { code path message } } }`;
      const { answer } = await ask<{ answer: T & Payload }>(role, query, { input, key });
      const [refusal] = answer.userErrors;
      if (refusal && DONE_BEFORE.has(refusal.code)) return null;
      if (refusal) throw new Complaint(`${name} was refused (${refusal.path.join('.')}): ${refusal.message}`);
      return answer;
    },
    follow: <T>(role: Role, query: string, hear: (data: T) => void) => {
      const client = createClient({
        url: `${gatewayUrl.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: () => headersOf(role),
      });
      client.subscribe<T>(
        { query },
        { next: ({ data }) => data && hear(data), error: () => undefined, complete: () => undefined },
      );
      return () => void client.dispose();
    },
  };
}
