import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { signCaller, type Caller } from '../caller.js';
import type { World } from './world.js';

/** Who follows what, from where, and how many results are enough. */
interface Hearing {
  readonly caller: Caller;
  readonly variables?: Record<string, unknown>;
  /** The id of the last event seen: the beginning of the log by default, so that nothing depends on who is first. */
  readonly resume?: string | null;
  readonly count?: number;
}

/** One result of a subscription. */
interface Result {
  readonly data: any; // oxlint-disable-line typescript/no-explicit-any -- a test states the shape it expects
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
  /** The id to resume from; empty for a result that tells of no event. */
  readonly id: string;
}

/** The first results of a subscription, asked over the WebSocket of the world's subgraph as the gateway asks. */
export async function hear(world: World, query: string, hearing: Hearing): Promise<Result[]> {
  const { caller, variables, resume = `${world.host.hub.log.source}:0`, count = 1 } = hearing;
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const headers = { authorization: `Bearer ${await signCaller(caller, world.secret)}` };
  const extensions = { headers, ...(resume !== null && { resume }) };
  const stream = client.iterate({ query, extensions, ...(variables && { variables }) });
  const results: Result[] = [];
  try {
    while (results.length < count) {
      const { done, value } = await stream.next();
      if (done) break;
      const {
        data,
        errors,
        extensions: more,
      } = value as Omit<Result, 'id'> & { extensions?: { event?: { id: string } } };
      results.push({ data, ...(errors && { errors }), id: more?.event?.id ?? '' });
    }
  } finally {
    await stream.return?.();
    await client.dispose();
  }
  return results;
}

/** The id of the newest event of the world's subgraph, as soon as every event written has its number. */
export async function endOfLog({ host: { hub }, events }: World): Promise<string> {
  const written = (await events()).length; // numbers are dense, so the newest event's is how many there are
  const told = () =>
    new Promise<void>((resume) => {
      const stop = hub.listen(() => (stop(), resume()));
    });
  for (let next = told(); hub.head() < written; next = told()) await next;
  return `${hub.log.source}:${written}`;
}
