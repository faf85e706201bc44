import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Aedes } from 'aedes';
import { Complaint } from '../complaint.js';
import { gatekeeper } from './gatekeeper.js';

/** Where a broker listens, and the secret that its clients' passwords are derived from. */
export interface BrokerConfig {
  readonly host: string;
  readonly port: number;
  readonly secret: string;
}

/** A running broker. */
export interface RunningBroker {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts an MQTT 3.1.1 broker that knows robots by their credentials and keeps each to its own topics. */
export async function startBroker({ host, port, secret }: BrokerConfig): Promise<RunningBroker> {
  const aedes = await Aedes.createBroker(gatekeeper(secret));
  // Refusals are the gatekeeper's business and a lost connection the client's: neither may end the broker.
  aedes.on('clientError', () => undefined).on('connectionError', () => undefined);
  const server = createServer((socket: Socket) => void aedes.handle(socket));
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Complaint(`Port ${port} is taken by another program. Give the MQTT broker another with MQTT_PORT.`);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      await new Promise<void>((resolve) => aedes.close(() => resolve()));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
