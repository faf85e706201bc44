import { program } from '../program.js';
import { publishSchema } from './publish-schema.js';

const usage = `Usage: npm run compose [-- --check] [-- --events]
Generates schema/*.graphql from the built subgraphs, and the kit's event types from schema/events.
  --check   change nothing; list what has drifted and exit with 1
  --events  the event types only: no subgraph needs to be built`;

const options = { check: { type: 'boolean' }, events: { type: 'boolean' } } as const;

await program({ usage, options }, publishSchema);
