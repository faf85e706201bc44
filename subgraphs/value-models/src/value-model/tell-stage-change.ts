import type { Context } from '@valueverse/kit/context';
import { ValueModel } from './value-model.js';

/** Tells everyone when a change moved a model to another stage. `before` is the model as it was when it was locked. */
export async function tellStageChange({ tx, emit }: Context, before: ValueModel): Promise<void> {
  const { id: modelId, initiativeId, stage: to } = await tx.findOneByOrFail(ValueModel, { id: before.id });
  const { stage: from } = before;
  if (from === to) return;
  await emit({
    type: 'value-models.model.stage.changed.v1',
    subject: modelId,
    data: { modelId, initiativeId, from, to },
  });
}
