import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { text } from '../value-model/check.js';
import type { CreateScenarioInput } from './scenario.inputs.js';
import { ScenarioKind } from './scenario.js';

const MOST = 50;

/** Adds a scenario to a model. There is one base case. */
export function createScenario(state: ModelState, scenarioId: string, input: CreateScenarioInput): ModelEvent[] {
  const { kind, parentId = null, probability = null } = input;
  const name = text('name', input.name);
  const others = rowsOf(state, 'scenarios');
  if (others.length >= MOST) refuse('INVALID_INPUT', 'modelId', `Expected at most ${MOST} scenarios.`);
  if (others.some((other) => other.name === name)) refuse('CONFLICT', 'name', `There is a scenario ${name} already.`);
  if (kind === ScenarioKind.BASE && others.some((other) => other.kind === kind)) {
    refuse('CONFLICT', 'kind', 'There is a base case already.');
  }
  if (parentId !== null && !state.scenarios[parentId])
    refuse('NOT_FOUND', 'parentId', `There is no scenario ${parentId}.`);
  const all = others.reduce((sum, other) => sum.plus(other.probability ?? 0), new Decimal(probability ?? 0));
  if (new Decimal(probability ?? 0).lt(0) || all.gt(1)) {
    const message = `Expected probabilities from 0 that add up to at most 1, got ${all.toFixed()} in all.`;
    refuse('INVALID_INPUT', 'probability', message);
  }
  return [{ type: 'ScenarioCreated', payload: { scenarioId, name, kind, parentId, probability } }];
}

function refuse(code: 'NOT_FOUND' | 'CONFLICT' | 'INVALID_INPUT', name: string, message: string): never {
  throw new Refusal(code, message, ['input', name]);
}
