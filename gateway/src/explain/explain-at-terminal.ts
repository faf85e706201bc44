import fastify from 'fastify';
import type { Config } from '../config.js';
import type { ExplainConfig } from '../config/command-line.js';
import { thrown } from '../engine.js';
import { openEngine } from '../open-engine.js';
import { askedAtTerminal } from './asked-at-terminal.js';
import { explainOperation } from './explain-operation.js';
import { complaint, report } from './report.js';

/** The terminal as far as explaining needs it. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; hasColors?(): boolean };
  /** What is logged goes here: standard output is the explanation's alone. */
  readonly stderr: NodeJS.WritableStream;
}

/** What is printed, and how the process ends. */
export interface Said {
  readonly text: string;
  readonly exitCode: number;
}

/** Explains one operation over the configured supergraph, without a door: an engine, a plan, some runs, the end. Throws `StartRefused`. */
export async function explainAtTerminal(config: Config, wish: ExplainConfig, terminal: Terminal): Promise<Said> {
  const asked = await askedAtTerminal(wish, terminal.stdin);
  const { log } = fastify({ logger: { level: config.logLevel, stream: terminal.stderr } });
  const { engine, close } = await openEngine(config, log);
  try {
    const about = await explainOperation(engine, asked, wish).catch(thrown);
    if (!('plan' in about)) return refused(about.map(engine.present), wish);
    const { stdout } = terminal;
    const colours = stdout.isTTY === true && stdout.hasColors?.() === true;
    return { text: wish.json ? JSON.stringify(about, null, 2) : report(about, colours), exitCode: 0 };
  } finally {
    await close();
  }
}

const refused = (errors: readonly Parameters<typeof complaint>[0][], { json }: ExplainConfig): Said => ({
  text: json ? JSON.stringify({ errors }, null, 2) : errors.map(complaint).join('\n'),
  exitCode: 1,
});
