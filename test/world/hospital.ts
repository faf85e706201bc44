import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient, type ExecutionResult } from 'graphql-ws';
import { inject } from 'vitest';
import { WebSocket } from 'ws';
import type { Role } from '@valueverse/kit/caller';
import { devToken } from '../../dev/src/token/dev-token.js';

/** The answer to a typed document. */
type Answer<Result> = Omit<ExecutionResult, 'data'> & {
  data: Result;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
};

/** A part of the graph is away: the push is partial, and the subscription goes on. */
const AWAY = 'SUBGRAPH_UNAVAILABLE';

/** One tenant of the running system, all its own: what another test does is invisible here. */
export interface Hospital {
  readonly tenant: string;
  token(role: Role): Promise<string>;
  /** Asks the gateway over HTTP. */
  ask<Result, Variables>(
    role: Role | null,
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    purposeOfUse?: string,
  ): Promise<Answer<Result>>;
  /** Follows a subscription over a stock graphql-ws client. */
  follow<Result, Variables>(
    role: Role,
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Following<Result>;
}

/** A subscription that is followed. */
export interface Following<Result> {
  /** The next push that `wanted` says yes to; those before it are passed over. */
  until(wanted: (push: Result) => boolean): Promise<Result>;
  readonly seen: Answer<Result>[];
  stop(): Promise<void>;
}

/** Opens a tenant nobody else knows, in the system that all e2e files share or in another. */
export function openHospital(gatewayUrl = inject('system').gatewayUrl): Hospital {
  const tenant = `hospital-${randomUUID().slice(0, 8)}`;
  const token = (role: Role) => devToken({ roles: [role], tenant });
  return {
    tenant,
    token,
    ask: async (...asked) => {
      const [role, document, variables, purposeOfUse] = asked;
      const response = await fetch(`${gatewayUrl}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(role && { authorization: `Bearer ${await token(role)}` }),
          ...(purposeOfUse && { 'x-purpose-of-use': purposeOfUse }),
        },
        body: JSON.stringify({ query: print(document), variables }),
      });
      return (await response.json()) as never;
    },
    follow: (role, document, variables) => {
      const client = createClient({
        url: `${gatewayUrl.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ authorization: `Bearer ${await token(role)}` }),
      });
      const pushes = client.iterate({ query: print(document), variables: variables as never });
      const seen: Answer<never>[] = [];
      return {
        seen,
        until: async (wanted) => {
          for (;;) {
            const { done, value } = await pushes.next();
            if (done) throw new Error('The subscription ended before the push that was waited for.');
            seen.push(value as never);
            const fatal = value.errors?.filter(({ extensions }) => extensions?.['code'] !== AWAY);
            if (fatal?.length) throw new Error(JSON.stringify(fatal));
            if (value.data && wanted(value.data as never)) return value.data as never;
          }
        },
        stop: async () => {
          await pushes.return?.();
          await client.dispose();
        },
      };
    },
  };
}
