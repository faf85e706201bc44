import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Host } from '../host.js';
import type { Operation } from '../subgraph.js';
import { serviceOf } from './service-only.js';

interface Asked {
  readonly Querystring: Readonly<Record<string, string | undefined>>;
}

/** How a line says that the work ended before its end. */
interface Broken {
  readonly failure: string;
}

/** What operators may ask for, one path per operation; the answer is lines of JSON. */
export function openOperationDoor(app: FastifyInstance, host: Host, secret: string): void {
  for (const [name, operation] of Object.entries(host.subgraph.operations ?? {})) {
    app.post<Asked>(`/operations/${name}`, async ({ headers, query }, reply) => {
      if (!(await serviceOf(headers.authorization, secret))) {
        return reply.code(401).send({ message: 'Operations are done for whoever holds the internal secret only.' });
      }
      return reply.type('application/x-ndjson').send(Readable.from(lines(operation(host, query), host)));
    });
  }
}

/** The status is sent before the work begins, so a failure is the last line. */
async function* lines(said: ReturnType<Operation>, { log }: Host): AsyncGenerator<string> {
  try {
    for await (const line of said) yield `${JSON.stringify(line)}\n`;
  } catch (error) {
    log.error({ err: error }, 'an operation failed');
    const failure: Broken = { failure: 'The work failed before its end; the log of the subgraph says why.' };
    yield `${JSON.stringify(failure)}\n`;
  }
}
