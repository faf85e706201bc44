import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A door in front of PostgreSQL that counts what passes. */
export interface StatementCounter {
  /** The same server, through the door. */
  readonly databaseUrl: string;
  /** Answers the count so far, as text. */
  readonly url: string;
  stop(): Promise<void>;
}

/** What opens and closes transactions, and the loops that go on without any request. */
const HOUSEKEEPING =
  /^(BEGIN|COMMIT|ROLLBACK|SELECT 1$|SELECT set_config)|outbox|inbox|FROM command|^SELECT \* FROM current|version\(\)/i;

/** Opens the door in front of the server at `adminUrl`. Statements are read off PostgreSQL's own wire protocol. */
export async function countStatements(adminUrl: string): Promise<StatementCounter> {
  const { hostname, port } = new URL(adminUrl);
  const open = new Set<Socket>();
  let count = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    open.add(client).add(server);
    const read = frontendMessages((sql) => (count += HOUSEKEEPING.test(sql.trim()) ? 0 : 1));
    client.on('data', read);
    client.pipe(server).pipe(client);
    for (const [end, other] of [
      [client, server],
      [server, client],
    ] as const) {
      end.on('error', () => other.destroy()).on('close', () => (open.delete(end), other.destroy()));
    }
  });
  const teller = createHttpServer((_, response) => response.end(String(count)));
  const [proxyPort, tellerPort] = await Promise.all([listening(proxy), listening(teller)]);
  const databaseUrl = new URL(adminUrl);
  databaseUrl.port = String(proxyPort);
  return {
    databaseUrl: databaseUrl.href,
    url: `http://127.0.0.1:${tellerPort}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await Promise.all([proxy, teller].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

/** Reads a client's side of the protocol: the start-up message without a type, then a type, a length and a body each. */
function frontendMessages(onStatement: (sql: string) => void) {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readUInt32BE(head);
      if (rest.length < end) return;
      const type = started ? String.fromCharCode(rest[0] ?? 0) : '';
      const body = rest.subarray(head + 4, end);
      if (type === 'Q') onStatement(text(body, 0));
      if (type === 'P') onStatement(text(body, body.indexOf(0) + 1));
      started = true;
      rest = rest.subarray(end);
    }
  };
}

const text = (body: Buffer, from: number) => body.toString('utf8', from, body.indexOf(0, from));
