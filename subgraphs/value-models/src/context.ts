import type { Context } from '@valueverse/kit/context';
import { assumptionsByDriver, assumptionsById, assumptionsByModel } from './assumption/assumption.loader.js';
import { benefitsById, benefitsByModel } from './benefit/benefit.loader.js';
import { commitmentsById, commitmentsByModel } from './commitment/commitment.loader.js';
import { driversById, driversByModel } from './driver/driver.loader.js';
import { modelsAsOf } from './historical-model/historical-model.loader.js';
import { entriesByPlace, historyByModel, historyChecksByModel } from './history/history.loader.js';
import { initiativePages, initiativesById } from './initiative/initiative.loader.js';
import {
  attributionsByMeasurement,
  measurementsByBenefit,
  measurementsById,
  realizedByBenefit,
  realizedByModel,
} from './measurement/measurement.loader.js';
import { scenariosById, scenariosByModel } from './scenario/scenario.loader.js';
import { valueModelPages, valueModelsById, valueModelsByInitiative } from './value-model/value-model.loader.js';
import { versionsById, versionsByModel } from './version/version.loader.js';

/** Loaders of one request, each named for the question it answers. */
const LOADERS = {
  assumptionsByDriver,
  assumptionsById,
  assumptionsByModel,
  attributionsByMeasurement,
  benefitsById,
  benefitsByModel,
  commitmentsById,
  commitmentsByModel,
  driversById,
  driversByModel,
  entriesByPlace,
  historyByModel,
  historyChecksByModel,
  initiativePages,
  initiativesById,
  measurementsByBenefit,
  measurementsById,
  modelsAsOf,
  realizedByBenefit,
  realizedByModel,
  scenariosById,
  scenariosByModel,
  valueModelPages,
  valueModelsById,
  valueModelsByInitiative,
  versionsById,
  versionsByModel,
};

type Loaders = { [Name in keyof typeof LOADERS]: ReturnType<(typeof LOADERS)[Name]> };
export type ValueModelsContext = Context & Loaders;

export const contextFor = (base: Context): ValueModelsContext => ({
  ...base,
  ...(Object.fromEntries(Object.entries(LOADERS).map(([name, make]) => [name, make(base.tx)])) as Loaders),
});
