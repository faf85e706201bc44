import { batchById, batchLists } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { BenefitProfile } from './benefit-profile.js';

export const benefitsById = (tx: EntityManager) => batchById((ids) => tx.findBy(BenefitProfile, { id: In([...ids]) }));

export const benefitsByModel = (tx: EntityManager) =>
  batchLists(
    (ids) => tx.find(BenefitProfile, { where: { modelId: In([...ids]) }, order: { id: 'ASC' } }),
    (benefit) => benefit.modelId,
  );
