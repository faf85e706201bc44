import { isDeepStrictEqual } from 'node:util';
import { Pool } from 'undici';

/** A query, and the data that must come of it. */
export interface Question {
  readonly query: string;
  readonly data: object;
}

interface Target {
  readonly pool: Pool;
  gone: boolean;
}

/** Clients that ask one question after the other, each over a connection of its own; where nobody listens any more they ask elsewhere. */
export class Load {
  answered = 0;
  /** Answers that said that they are the last on their connection. */
  last = 0;
  /** Connections that were refused, and asked for elsewhere. */
  refused = 0;
  /** What was no answer, or the wrong one. */
  readonly failures: unknown[] = [];
  private readonly targets: readonly Target[];
  private readonly running: Promise<void>[] = [];
  private wake = () => {};
  private over = false;

  constructor(
    urls: readonly string[],
    private readonly questions: readonly Question[],
  ) {
    this.targets = urls.map((url) => ({ pool: new Pool(new URL(url).origin, { pipelining: 1 }), gone: false }));
  }

  /** So many clients begin. */
  start(clients: number): this {
    for (let client = 0; client < clients; client += 1) this.running.push(this.run(client));
    return this;
  }

  /** Waits for so many answers more. */
  async more(count: number): Promise<void> {
    const enough = this.answered + count;
    while (this.answered < enough && this.failures.length === 0) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Every client has its last answer. */
  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(this.running);
    await Promise.all(this.targets.map(({ pool }) => pool.close()));
  }

  private async run(client: number): Promise<void> {
    for (let turn = client; !this.over; turn += 1) {
      const question = this.questions[turn % this.questions.length]!;
      const target = this.targets.find(({ gone }) => !gone);
      if (!target) return void this.fail('nobody listens');
      await this.ask(target, question).catch((error: Error & { code?: string }) => {
        if (error.code !== 'ECONNREFUSED') return this.fail(error);
        this.refused += 1;
        target.gone = true;
      });
    }
  }

  private async ask({ pool }: Target, { query, data }: Question): Promise<void> {
    const { statusCode, headers, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = await body.json();
    if (headers.connection === 'close') this.last += 1;
    if (statusCode !== 200 || !isDeepStrictEqual(answer, { data })) this.fail({ statusCode, answer });
    this.answered += 1;
    this.wake();
  }

  private fail(what: unknown): void {
    this.failures.push(what);
    this.wake();
  }
}
