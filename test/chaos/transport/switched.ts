import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Transport } from '@valueverse/kit/events/transport/transport';

/** The transport over a switchboard: the simplest that is one. */
export function switched(port: number): Transport {
  const listeners = new Map<(event: LoggedEvent) => void, string>();
  const socket: Socket = connect(port, '127.0.0.1').on('error', () => {}); // it ends with the run
  createInterface({ input: socket }).on('line', (line) => {
    const event = JSON.parse(line) as LoggedEvent;
    for (const [listener, source] of listeners) if (source === event.source) listener(event);
  });
  return {
    publish: async (batch) => {
      if (socket.readyState !== 'open') throw new Error('The switchboard is not connected.');
      socket.write(batch.map((event) => `${JSON.stringify(event)}\n`).join(''));
    },
    onEvent: (source, listener) => {
      listeners.set(listener, source);
      return () => void listeners.delete(listener);
    },
    close: async () => void socket.destroy(),
  };
}
