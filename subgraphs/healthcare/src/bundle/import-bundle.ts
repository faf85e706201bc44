import { Refusal } from '@valueverse/kit/refusal';
import { mayImport } from '../access/access.policy.js';
import { appendAudit } from '../audit/access-event.js';
import type { HealthcareContext } from '../context.js';
import { outcomeOf } from '../fhir/operation-outcome.js';
import { knownIds } from '../resource/known-ids.js';
import { withoutValues } from '../resource/storage-failure.js';
import { nameOf, type Stored } from '../resource/store-resources.js';
import { attemptsOf } from './attempts-of.js';
import { readBundle } from './bundle.js';
import type { ImportBundleInput } from './import.inputs.js';
import { ImportStatus, type ImportedEntry } from './import-payload.js';
import { mentionedKeys } from './mentioned-keys.js';
import { isRefused, planImport, type PlannedEntry } from './plan-import.js';
import { readEntry, type SentEntry, type UnreadableEntry } from './sent-entry.js';
import { storeBundle } from './store-bundle.js';

/** Imports are taken one at a time per tenant: what one refers to, another may be writing. */
const TAKE_TURNS = `SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`;

/** What came of a Bundle. In a transaction one refused entry keeps all others out. */
export interface Import {
  readonly entries: readonly ImportedEntry[];
  readonly keptOut: boolean;
}

/** Reads, checks and, unless it is a dry run, stores a FHIR Bundle; audits either. Refuses before it writes anything. */
export async function importBundle(input: ImportBundleInput, context: HealthcareContext): Promise<Import> {
  const { caller, tx } = context;
  if (!mayImport(caller)) {
    throw new Refusal('FORBIDDEN', 'Expected role admin, or clinician for the purpose TREAT, to import records.');
  }
  const bundle = readBundle(input.bundle, input.type);
  const read = bundle.entries.map(readEntry);
  const readable = read.filter((entry): entry is SentEntry => !('issues' in entry));
  const unreadable = read.filter((entry): entry is UnreadableEntry => 'issues' in entry);
  await tx.query(TAKE_TURNS, [caller.tenant]);
  const plan = planImport(bundle.type, readable, await knownIds(tx, mentionedKeys(readable)));
  const keptOut = bundle.type === 'TRANSACTION' && (unreadable.length > 0 || plan.some(isRefused));
  const storable = keptOut || input.dryRun ? [] : plan.filter((entry) => !isRefused(entry));
  const stored = await withoutValues(() => storeBundle(context, storable));
  const action = input.dryRun ? 'CHECK' : 'IMPORT';
  await appendAudit(context, attemptsOf({ action, plan, unreadable, stored, keptOut }));
  const entries = [...unreadable.map(refused), ...plan.map((entry) => told(entry, stored))];
  return { entries: entries.toSorted((a, b) => a.index - b.index), keptOut };
}

const refused = ({ index, resourceType, issues }: UnreadableEntry): ImportedEntry => ({
  index,
  resourceType,
  id: null,
  status: ImportStatus.REFUSED,
  outcome: outcomeOf(issues),
});

function told(entry: PlannedEntry, stored: ReadonlyMap<string, Stored>): ImportedEntry {
  const { index, id, resource, issues } = entry;
  if (isRefused(entry)) return refused({ index, resourceType: resource.resourceType, issues });
  const done = stored.get(nameOf(entry));
  return {
    index,
    resourceType: resource.resourceType,
    id: done ? id : null,
    status: ImportStatus[done ?? 'ACCEPTED'],
    outcome: outcomeOf([]),
  };
}
