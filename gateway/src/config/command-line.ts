import { parseArgs } from 'node:util';
import { StartRefused } from '../start-refused.js';

const USAGE = `Serves a Federation 2 supergraph at /graphql (HTTP and WebSocket).

  npm run gateway -- [--supergraph FILE] [--port N] [--no-share]

  --supergraph FILE  the supergraph to serve (default: schema/supergraph.graphql
                     of this repository); someone else's is served openly unless
                     AUTH_ISSUERS is set. A change of the file is taken over
                     while running, at once on SIGHUP. Goes before APOLLO_KEY
                     and APOLLO_GRAPH_REF, which ask Apollo Uplink for it
  --port N           overrides GATEWAY_PORT (4000)
  --no-share         sends every query to its subgraph, also when an identical one
                     of the same caller is under way

Or explains one operation and ends: its plan, how long planning took, and the
requests to subgraphs that answer it. A query is run once cold and some times
warm, a mutation once; a subscription is planned only.

  npm run gateway -- --explain OPERATION [--supergraph FILE] [--variables JSON]
                     [--operation NAME] [--header 'NAME: VALUE' …] [--no-run]
                     [--json]

  --explain …        the document: as text, as @FILE, or - for standard input
  --variables …      a JSON object: as text, or as @FILE
  --operation NAME   which operation of the document
  --header …         a header as a client would send it, once or several times:
                     authorization, x-purpose-of-use, those of override labels
  --no-run           plans only: no subgraph is asked, and no token needed
  --json             prints JSON

Variables are explained in .env.example.`;

/** What is to be explained, as the command line has it. */
export interface ExplainConfig {
  /** The document: a text, `@file`, or `-` for standard input. */
  readonly document: string;
  /** A JSON object: a text or `@file`. */
  readonly variables?: string | undefined;
  readonly operationName?: string | undefined;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it is run as well. */
  readonly run: boolean;
  readonly json: boolean;
}

/** What the command line says. */
export interface CommandLine {
  readonly supergraph?: string | undefined;
  readonly port?: string | undefined;
  readonly share: boolean;
  readonly explain?: ExplainConfig;
}

const OPTIONS = {
  supergraph: { type: 'string' },
  port: { type: 'string' },
  'no-share': { type: 'boolean' },
  explain: { type: 'string' },
  variables: { type: 'string' },
  operation: { type: 'string' },
  header: { type: 'string', multiple: true },
  'no-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What means nothing by itself. */
const WITH_EXPLAIN = ['variables', 'operation', 'header', 'no-run', 'json'] as const;

/** Reads the command line. Throws `StartRefused`: what is wrong with it, or the usage when that was asked for. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = parsed(args);
  if (values.help) throw new StartRefused(USAGE, 0);
  const { supergraph, port, explain } = values;
  const served = { supergraph, port, share: !values['no-share'] };
  if (explain === undefined) {
    const alone = WITH_EXPLAIN.find((name) => values[name] !== undefined);
    if (alone) throw new StartRefused(`--${alone} belongs to --explain, which is missing.\n\n${USAGE}`);
    return served;
  }
  const headers = Object.fromEntries((values.header ?? []).map(headerFrom));
  const { variables, operation: operationName } = values;
  const asked = { document: explain, variables, operationName, headers };
  return { ...served, explain: { ...asked, run: !values['no-run'], json: values.json ?? false } };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new StartRefused(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** What is wrong is not repeated: it may hold a token. */
function headerFrom(text: string): [string, string] {
  const found = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/s.exec(text);
  if (!found)
    throw new StartRefused(
      "--header must be like 'name: value', got a text that does not begin with a name and a colon.",
    );
  return [found[1]!.toLowerCase(), found[2]!.trim()];
}
