import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { provisionOne } from '../../dev/src/provision/provision.js';

/** A subgraph's database, as its administrator sees it. Asks again while the server is away. */
export class Database {
  private readonly pool: pg.Pool;

  private constructor(
    readonly adminUrl: string,
    /** As the subgraph itself connects. */
    readonly loginUrl: string,
  ) {
    this.pool = new pg.Pool({ connectionString: adminUrl, max: 2, connectionTimeoutMillis: 5_000 });
    this.pool.on('error', () => {}); // the server was killed: the next query says so
    this.pool.on('connect', (client) => client.on('error', () => {}));
  }

  static async provide(adminUrl: string, subgraph: string): Promise<Database> {
    const loginUrl = await provisionOne(adminUrl, subgraph);
    const url = new URL(adminUrl);
    url.pathname = new URL(loginUrl).pathname;
    return new Database(url.href, loginUrl);
  }

  async query(sql: string): Promise<pg.QueryResult> {
    for (let failed = 0; ; failed += 1) {
      try {
        return await this.pool.query(sql);
      } catch (error) {
        if (failed > 50) throw error;
        await pause(100);
      }
    }
  }

  end = (): Promise<void> => this.pool.end();
}
