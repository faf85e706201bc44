import { IdempotencyKey } from '@valueverse/kit/idempotency-key';
import { Payload, type UserError } from '@valueverse/kit/user-error';
import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { ValueModelsContext } from '../context.js';
import { allowEdit } from '../value-model/allow.js';
import { ValueModel } from '../value-model/value-model.js';
import { ImportValueModelInput } from './csv.inputs.js';
import { importValueModel } from './import-value-model.js';
import { RowError } from './row-error.js';
import { writeCsv } from './write-csv.js';

const ERRORS_SHOWN = 100;

@ObjectType()
class ImportValueModelPayload extends Payload {
  @Field(() => ValueModel, { nullable: true, description: 'Null after a dry run.' })
  readonly valueModel?: ValueModel | null;
  @Field(() => [RowError], {
    nullable: true,
    description: `Everything that is wrong with the file, by rows; at most ${ERRORS_SHOWN}. One is enough that nothing is written.`,
  })
  readonly rowErrors?: readonly RowError[] | null;
  @Field(() => Int, { nullable: true, description: 'How many rows the file has, without the header and empty ones.' })
  readonly rows?: number | null;
}

@Resolver(() => ValueModel)
export class CsvResolver {
  @Mutation(() => ImportValueModelPayload, {
    description: 'Begins a model with what a CSV file holds, or says why not.',
  })
  async importValueModel(
    @Arg('input') input: ImportValueModelInput,
    @IdempotencyKey() _: string | undefined,
    @Ctx() context: ValueModelsContext,
  ): Promise<ImportValueModelPayload> {
    allowEdit(context.caller);
    const { id, rows, errors } = await importValueModel(context, input);
    return {
      valueModel: id ? await context.tx.findOneBy(ValueModel, { id }) : null,
      rowErrors: errors.slice(0, ERRORS_SHOWN),
      rows,
      userErrors: errors.length > 0 ? [wrongFile(errors)] : [],
    };
  }

  @FieldResolver(() => String, {
    description:
      'Drivers and benefits as a CSV file, which `importValueModel` reads. Cells that a spreadsheet would run are guarded by an apostrophe.',
  })
  async exportCsv(@Root() { id }: ValueModel, @Ctx() context: ValueModelsContext): Promise<string> {
    const [drivers, benefits] = await Promise.all([context.driversByModel.load(id), context.benefitsByModel.load(id)]);
    return writeCsv({ drivers, benefits });
  }
}

const wrongFile = (errors: readonly RowError[]): UserError => ({
  code: 'INVALID_INPUT',
  path: ['input', 'csv'],
  message: `Expected rows that can be used, got ${errors.length} faults: see rowErrors.`,
});
