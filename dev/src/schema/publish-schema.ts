import { Complaint } from '../complaint.js';
import { eventContracts } from './event-contracts.js';
import { settle } from './settle.js';

/** Writes every generated schema file, or with `check` complains of those that have drifted from their source. */
export async function publishSchema({ check = false, events = false }): Promise<void> {
  const files = { ...(await eventContracts()), ...(events ? {} : await graph()) };
  const drifted = settle(files, { check });
  if (check && drifted.length > 0) {
    throw new Complaint(`Drifted from the code: ${drifted.join(', ')}. Run \`npm run compose\` and commit the result.`);
  }
  console.log(drifted.length > 0 ? `Wrote ${drifted.join(', ')}.` : 'The schema is up to date.');
}

/** Loaded on demand: the event types can be made before any subgraph, or the kit itself, has been built. */
async function graph(): Promise<Record<string, string>> {
  const { graphFiles } = await import('./graph-files.js');
  return graphFiles();
}
