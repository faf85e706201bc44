import { parseArgs } from 'node:util';
import { Complaint } from '../complaint.js';

/** What the command is to do, and with which dead letters. */
export interface Asked {
  readonly action: 'list' | 'replay';
  /** Whose; of all subgraphs, if nothing is said. */
  readonly subgraph?: string;
  /** As the door of a subgraph takes it. */
  readonly which: URLSearchParams;
}

const text = { type: 'string' } as const;
const options = { subgraph: text, source: text, seq: text } as const;

/** Reads the arguments; `known` are the subgraphs there are. */
export function asked(args: readonly string[], known: readonly string[]): Asked {
  const [action, ...rest] = args;
  if (action !== 'list' && action !== 'replay') {
    throw new Complaint(`Expected list or replay, got ${action ?? 'nothing'}. Try --help.`);
  }
  const { subgraph, source, seq } = parsed(rest);
  for (const name of [subgraph, source]) {
    if (name !== undefined && !known.includes(name)) {
      throw new Complaint(`There is no subgraph ${name}. There are ${known.join(', ')}.`);
    }
  }
  if (seq !== undefined && source === undefined) throw new Complaint('--seq needs --source: whose event is it?');
  if (seq !== undefined && !/^\d{1,15}$/.test(seq)) throw new Complaint(`Expected --seq to be a number, got ${seq}.`);
  const which = new URLSearchParams({ ...(source && { source }), ...(seq && { seq }) });
  return { action, which, ...(subgraph && { subgraph }) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    throw new Complaint(`${(error as Error).message} Try --help.`);
  }
}
