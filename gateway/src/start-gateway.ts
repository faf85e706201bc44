import type { IncomingMessage } from 'node:http';
import type { Config } from './config.js';
import { logoutReader } from './caller/logout-token.js';
import { apolloPipeline } from './http/apollo-pipeline.js';
import { clientAddress } from './http/client-address.js';
import { drain } from './http/drain.js';
import type { HttpDoor } from './http/graphql-door.js';
import { graphqlRoute } from './http/graphql-route.js';
import { healthRoutes } from './http/health-routes.js';
import { httpServer } from './http/http-server.js';
import { logoutRoute } from './http/logout-route.js';
import { originsOf } from './http/origins.js';
import { ReadinessCheck } from './http/readiness.js';
import { AdmissionLimits } from './live/admission-limits.js';
import { ExpiryWheel } from './live/expiry-wheel.js';
import { Pulse } from './live/pulse.js';
import { SocketDoor } from './live/socket/socket-door.js';
import { openEngine } from './open-engine.js';
import { StartRefused } from './start-refused.js';
import { Streams } from './stream/streams.js';
import { subgraphDispatcher } from './subgraph/dispatcher.js';

/** What a subgraph has not answered so long after a stop is told as missing: before the hard stop, there is time to say so. */
const ANSWERS_WITHIN_MS = 8_000;

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  /** Looks at once whether there is another supergraph to serve. */
  refresh(): void;
  /** Turns traffic away, sends clients of WebSockets and streams elsewhere, finishes what is in flight. */
  stop(): Promise<void>;
}

/** Serves the configured supergraph. Throws `StartRefused` when it cannot. */
export async function startGateway(config: Config): Promise<RunningGateway> {
  let hot: HttpDoor | undefined;
  const app = await httpServer(config, () => hot);
  const { engine, generations, revocations, logoutTrust, refresh, hurry, close } = await openEngine(config, app.log);
  const limits = new AdmissionLimits(config.liveLimits);
  const upkeep = { limits, pulse: new Pulse(), expiry: new ExpiryWheel(), revocations };
  const addressOf = (request: IncomingMessage) => clientAddress(request, config.trustedProxies);
  const streams = new Streams(engine.live, upkeep);
  const door: HttpDoor = { engine, streams, addressOf };
  const dispatcher = subgraphDispatcher();
  // only our own subgraphs are known to say whether they are ready
  const ours = config.identity?.secret !== undefined;
  const readiness = new ReadinessCheck(() => (ours ? generations.current.addresses : []), dispatcher);
  healthRoutes(app, { readiness, supergraph: () => generations.current.id });
  const apollo = await apolloPipeline(config.apolloPlugins, { engine, generations, log: app.log });
  graphqlRoute(app, door, apollo?.handler);
  if (logoutTrust) logoutRoute(app, { readLogout: logoutReader(logoutTrust), revocations });
  if (!apollo) hot = door;
  const drained = drain(app.server);
  const sockets = new SocketDoor(app.server, { engine, upkeep, addressOf, origins: originsOf(config), log: app.log });
  const stop = async () => {
    await apollo?.stop();
    await close();
    await dispatcher.close();
  };
  const address = await app.listen({ port: config.port, host: config.host }).catch(async (error) => {
    await stop();
    return refused(error, config);
  });
  return {
    url: `${address}/graphql`,
    refresh,
    async stop() {
      readiness.stop();
      hurry(performance.now() + ANSWERS_WITHIN_MS);
      await Promise.all([drained(), sockets.close(), streams.drain()]);
      await app.close();
      await stop();
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
