import { batch } from '@valueverse/kit/batch';
import type { EntityManager } from 'typeorm';
import { type HistoricalValueModel, historicalModel } from './historical-value-model.js';
import { type Moment, stateAsOf } from './state-as-of.js';

interface Row {
  readonly moment: string;
  readonly model: HistoricalValueModel | null;
}

/** Models as they were. Each is folded from its own history, one after another. */
export function modelsAsOf(tx: EntityManager) {
  const loader = batch<Row>(
    async (moments) => {
      const rows: Row[] = [];
      for (const moment of moments) {
        rows.push({ moment, model: historicalModel(await stateAsOf(tx, JSON.parse(moment) as Moment)) });
      }
      return rows;
    },
    ({ moment }) => moment,
  );
  return {
    load: async ({ modelId, recordedAt, effectiveAt }: Moment) =>
      (await loader.load(JSON.stringify({ modelId, recordedAt, effectiveAt })))?.model ?? null,
  };
}
