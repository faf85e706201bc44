import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import { UserError, UserErrorCode } from '@valueverse/kit/user-error';
import type { OperationOutcome } from '@medplum/fhirtypes';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { HealthcareContext } from '../context.js';
import { auditedImport, type RefusedImport } from './audited-import.js';
import type { Import } from './import-bundle.js';
import { ImportBundleInput } from './import.inputs.js';
import { ImportBundlePayload, ImportCounts, ImportStatus, type ImportedEntry } from './import-payload.js';

/** As many refused entries become user errors; `entries` tells of all. */
const TOLD_AT_MOST = 20;

@Resolver(() => ImportBundlePayload)
export class ImportResolver {
  @Mutation(() => ImportBundlePayload, {
    description:
      'Checks and stores a FHIR R4 Bundle of Patient, Encounter, Location, Observation and ServiceRequest. Entries are created by POST or put under an id by PUT; an id that is no UUID is replaced by one. References may name another entry’s fullUrl or a stored resource.',
  })
  importBundle(
    @Arg('input') input: ImportBundleInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: HealthcareContext,
  ): Promise<Import | RefusedImport> {
    return auditedImport(input, context);
  }

  @FieldResolver(() => ImportCounts, { nullable: true })
  counts(@Root() { entries }: Partial<Import>): ImportCounts | null {
    if (!entries) return null;
    const of = (status: ImportStatus) => entries.filter((entry) => entry.status === status).length;
    return {
      created: of(ImportStatus.CREATED),
      updated: of(ImportStatus.UPDATED),
      unchanged: of(ImportStatus.UNCHANGED),
      accepted: of(ImportStatus.ACCEPTED),
      refused: of(ImportStatus.REFUSED),
    };
  }

  @FieldResolver(() => [UserError], { description: 'Empty when the mutation took effect.' })
  userErrors(
    @Root() { entries = [], keptOut, refusal, userErrors = [] }: Partial<Import & RefusedImport> & ImportBundlePayload,
  ): UserError[] {
    if (refusal) return [refusal];
    if (!keptOut) return userErrors;
    return entries
      .filter(({ status }) => status === ImportStatus.REFUSED)
      .slice(0, TOLD_AT_MOST)
      .map(userError);
  }
}

const userError = ({ index, outcome }: ImportedEntry): UserError => ({
  code: UserErrorCode.INVALID_INPUT,
  path: ['input', 'bundle', 'entry', String(index)],
  message: (outcome as OperationOutcome).issue[0]?.details?.text ?? 'The entry was refused.',
});
