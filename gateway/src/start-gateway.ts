import type { Config } from './config.js';
import { engine } from './engine.js';
import { apolloServer } from './http/apollo-server.js';
import { graphqlRoute } from './http/graphql-route.js';
import { healthRoutes } from './http/health-routes.js';
import { httpServer } from './http/http-server.js';
import { originsOf } from './http/origins.js';
import { ReadinessCheck } from './http/readiness.js';
import { openSocketDoor } from './live/socket-door.js';
import { StartRefused } from './start-refused.js';
import { subgraphDispatcher } from './subgraph/dispatcher.js';
import { readSupergraph } from './supergraph/read-supergraph.js';

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  /** Turns traffic away, sends WebSocket clients elsewhere, finishes what is in flight. */
  stop(): Promise<void>;
}

/** Serves the configured supergraph. Throws `StartRefused` when it cannot. */
export async function startGateway(config: Config): Promise<RunningGateway> {
  const supergraph = readSupergraph(config.supergraphFile, config.subgraphUrl);
  const dispatcher = subgraphDispatcher();
  const app = await httpServer(config);
  const parts = engine(config, { supergraph, dispatcher, log: app.log });
  const apollo = apolloServer(parts, app.log);
  await apollo.start();
  // only our own subgraphs are known to say whether they are ready
  const readiness = new ReadinessCheck(config.identity?.secret ? supergraph.subgraphs : [], dispatcher);
  healthRoutes(app, readiness);
  graphqlRoute(app, apollo, parts);
  const closeSockets = openSocketDoor(app.server, { engine: parts, origins: originsOf(config), log: app.log });
  const address = await app.listen({ port: config.port, host: config.host }).catch((error) => refused(error, config));
  return {
    url: `${address}/graphql`,
    async stop() {
      readiness.stop();
      await closeSockets();
      await app.close();
      await apollo.stop();
      for (const upstream of Object.values(parts.upstreams)) upstream.close();
      await dispatcher.close();
    },
  };
}

function refused({ code, message }: NodeJS.ErrnoException, { port, host }: Config): never {
  if (code === 'EADDRINUSE')
    throw new StartRefused(`Port ${port} is in use: stop what listens there, or set GATEWAY_PORT.`);
  if (code === 'EACCES')
    throw new StartRefused(`Port ${port} may not be opened by this user: set GATEWAY_PORT above 1023.`);
  throw new StartRefused(`The gateway cannot listen on ${host}:${port} (HOST, GATEWAY_PORT): ${message}`);
}
