import { connect, createServer, type Server, type Socket } from 'node:net';

/** A cable between clients and the gateway that can be cut without either end hearing of it. */
export class Proxy {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private dead = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(to: number, port: number): Promise<Proxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const proxy = new Proxy(server, port);
    server.on('connection', (client) => proxy.join(client, connect(to, '127.0.0.1')));
    return proxy;
  }

  /** What is connected now hears nothing more, no end either; who comes later is let through. */
  cut(): number {
    const { size } = this.pairs;
    for (const pair of this.pairs) {
      for (const socket of pair) {
        socket.pause();
        this.dead.add(socket);
      }
    }
    this.pairs.clear();
    return size;
  }

  /** Clears away what was cut. */
  mend(): void {
    for (const socket of this.dead) socket.destroy();
    this.dead.clear();
  }

  close(): void {
    this.cut();
    this.mend();
    this.server.close();
  }

  private join(client: Socket, gateway: Socket): void {
    const pair = [client, gateway] as const;
    this.pairs.add(pair);
    for (const [from, to] of [pair, [gateway, client]] as const) {
      from.on('data', (bytes) => {
        if (this.dead.has(from)) return;
        if (!to.write(bytes)) from.pause();
      });
      to.on('drain', () => this.dead.has(from) || from.resume());
      from.on('error', () => {});
      from.on('close', () => {
        this.pairs.delete(pair);
        if (!this.dead.has(from)) to.destroy();
      });
    }
  }
}
