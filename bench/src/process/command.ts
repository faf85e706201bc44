import { parseArgs } from 'node:util';
import { Crew } from './crew.js';

/** A program of this room: what it says to `--help`, and its options besides it, each with a default. */
export interface Command<O extends string> {
  readonly usage: string;
  readonly options: Readonly<Record<O, string>>;
  readonly run: (values: Readonly<Record<O, string>>, crew: Crew) => Promise<void>;
}

/** Runs it. Every process it started ends with it, also when it fails or is told to stop. */
export async function runCommand<O extends string>({ usage, options, run }: Command<O>): Promise<void> {
  const values = readArgs(options);
  if (values === undefined) return console.log(usage);
  const crew = new Crew();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      crew.end();
      process.exit(130);
    });
  }
  try {
    await run(values, crew);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    crew.end();
  }
}

function readArgs<O extends string>(defaults: Readonly<Record<O, string>>) {
  const names = Object.entries<string>(defaults).map(([name, value]) => [name, { type: 'string', default: value }]);
  try {
    const options = { ...Object.fromEntries(names), help: { type: 'boolean' } } as never;
    const { values } = parseArgs({ options });
    return 'help' in values ? undefined : (values as unknown as Readonly<Record<O, string>>);
  } catch (error) {
    console.error(`${(error as Error).message} Try --help.`);
    process.exit(2);
  }
}

/** A number an option holds. Throws what it must be. */
export function amount(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 600) return value;
  throw new Error(`--${name} must be a number up to 600, got ${JSON.stringify(text)}`);
}
