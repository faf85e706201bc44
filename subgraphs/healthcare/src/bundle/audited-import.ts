import { Refusal } from '@valueverse/kit/refusal';
import type { UserError } from '@valueverse/kit/user-error';
import { appendAudit } from '../audit/access-event.js';
import type { HealthcareContext } from '../context.js';
import { importBundle, type Import } from './import-bundle.js';
import type { ImportBundleInput } from './import.inputs.js';

/** A Bundle that was refused as a whole, before anything of it was stored. */
export interface RefusedImport {
  readonly refusal: UserError;
}

/** Imports a Bundle. A refusal is audited and returned: were it thrown, the transaction would undo the audit as well. */
export async function auditedImport(
  input: ImportBundleInput,
  context: HealthcareContext,
): Promise<Import | RefusedImport> {
  try {
    return await importBundle(input, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, inputPath, message } = error;
    const outcome = code === 'FORBIDDEN' ? ('DENIED' as const) : ('REFUSED' as const);
    const action = input.dryRun ? ('CHECK' as const) : ('IMPORT' as const);
    await appendAudit(context, [{ action, outcome, type: 'Bundle', ids: [] }]);
    return { refusal: { code, path: [...inputPath], message } };
  }
}
