import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ConfigError } from '@valueverse/kit/config';
import { Complaint } from './complaint.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command-line program of this room is: what it says to `--help`, and the options it knows. */
export interface Program<O extends Options> {
  readonly usage: string;
  /** Absent: it reads its arguments itself. */
  readonly options?: O;
}

type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; strict: true }>>['values'];

/** Runs a program: parses its arguments, answers `--help`, and turns a failure into a message and exit code 1. */
export async function program<O extends Options>(
  { usage, options }: Program<O>,
  run: (values: Values<O>) => Promise<void> | void,
): Promise<void> {
  if (process.argv.includes('--help')) return console.log(usage);
  try {
    await run(options ? parsed(options) : ({} as Values<O>));
  } catch (error) {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exitCode = 1;
  }
}

function parsed<O extends Options>(options: O): Values<O> {
  try {
    return parseArgs({ options, strict: true }).values as Values<O>;
  } catch (error) {
    throw new Complaint(`${(error as Error).message} Try --help.`);
  }
}
