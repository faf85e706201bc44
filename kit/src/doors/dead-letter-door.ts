import type { FastifyInstance } from 'fastify';
import type { Host } from '../host.js';
import { deadLetters, replay, type Which } from '../inbox/dead-letters.js';
import { serviceOf } from './service-only.js';

interface Asked {
  readonly Querystring: { readonly source?: string; readonly seq?: string };
}

/**
 * Events that could not be handled, for operators: `GET /dead-letters` lists them, `POST /dead-letters/replay` tries them
 * again. `source=NAME` and `seq=N` say which; without them, all.
 */
export function openDeadLetterDoor(app: FastifyInstance, host: Host, secret: string): void {
  const serve =
    (work: (which: Which) => Promise<unknown>) => async (authorization: string | undefined, which: Which) => {
      if (!(await serviceOf(authorization, secret))) {
        return [401, { message: 'Dead letters are shown to whoever holds the internal secret only.' }] as const;
      }
      if (which.seq !== undefined && !Number.isSafeInteger(which.seq)) {
        return [400, { message: 'Expected seq to be a sequence number.' }] as const;
      }
      return [200, await work(which)] as const;
    };
  const whichOf = ({ source, seq }: Asked['Querystring']): Which => ({
    source,
    seq: seq === undefined ? undefined : Number(seq),
  });
  const list = serve((which) => deadLetters(host, which));
  const again = serve((which) => replay(host, which));
  app.get<Asked>('/dead-letters', async ({ headers, query }, reply) => {
    const [code, answer] = await list(headers.authorization, whichOf(query));
    return reply.code(code).send(answer);
  });
  app.post<Asked>('/dead-letters/replay', async ({ headers, query }, reply) => {
    const [code, answer] = await again(headers.authorization, whichOf(query));
    return reply.code(code).send(answer);
  });
}
