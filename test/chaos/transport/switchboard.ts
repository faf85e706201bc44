import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Carries lines: what one process says, all others hear. Keeps nothing. */
export interface Switchboard {
  readonly port: number;
  close(): void;
}

/** Opens it for the processes of this machine. */
export async function openSwitchboard(): Promise<Switchboard> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    createInterface({ input: socket }).on('line', (line) => {
      for (const other of sockets) if (other !== socket) other.write(`${line}\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
