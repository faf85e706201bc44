import type { EntityManager } from 'typeorm';
import { BasisCommitment } from '../basis/basis-tables.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { rounded } from '../decimal.js';
import { attainment } from '../monte-carlo/attainment.js';
import { DRAW } from '../run/engine.js';

/** Works out anew how likely each of a model's commitments is kept, and by how much it is missed on average. */
export async function assessCommitments(tx: EntityManager, modelId: string, basis: ModelBasis): Promise<void> {
  for (const commitment of await tx.findBy(BasisCommitment, { modelId })) {
    const { probability, expectedShortfall } = attainment(basis, commitment, DRAW);
    const prospects = {
      probabilityOfAttainment: rounded(probability),
      expectedShortfall: rounded(expectedShortfall),
    };
    await tx.update(BasisCommitment, { commitmentId: commitment.commitmentId }, prospects);
  }
}
