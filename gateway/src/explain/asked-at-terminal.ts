import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ExplainConfig } from '../config/command-line.js';
import { StartRefused } from '../start-refused.js';

/** The texts that a command line names. */
export interface AskedAtTerminal {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads the document and its variables from where the command line says they are. Throws `StartRefused` where they are not. */
export async function askedAtTerminal(
  { document, variables }: ExplainConfig,
  stdin: NodeJS.ReadableStream,
): Promise<AskedAtTerminal> {
  const query = document === '-' ? await text(stdin) : await textOf('--explain', document);
  if (query.trim() === '')
    throw new StartRefused(`--explain must be an operation, @FILE with one, or - for standard input, got nothing.`);
  return { query, variables: variables === undefined ? {} : objectFrom(await textOf('--variables', variables)) };
}

async function textOf(option: string, given: string): Promise<string> {
  if (!given.startsWith('@')) return given;
  try {
    return await readFile(given.slice(1), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new StartRefused(`The file ${given.slice(1)} that ${option} names ${why}.`);
  }
}

function objectFrom(json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new StartRefused(`--variables must be a JSON object, got text that is no JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new StartRefused(`--variables must be a JSON object such as {"id":"1"}, got ${JSON.stringify(value)}.`);
}
