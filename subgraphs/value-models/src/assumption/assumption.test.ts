import { as } from '@valueverse/kit/testing/world';
import { newId } from '@valueverse/kit/id';
import { describe, expect, it } from 'vitest';
import { checkEvidence } from '../evidence/evidence.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { decide, MODEL_ID, newHistory } from '../testing/model-history.js';
import { NURSING } from '../testing/plan.js';
import { type DistributionInput, DistributionKind, type SetAssumptionInput } from './assumption.inputs.js';
import { EvidenceLevel } from './assumption.js';
import { checkDistribution } from './check-distribution.js';
import { attachEvidence, challengeAssumption, retireAssumption, validateAssumption } from './judge-assumption.js';
import { setAssumption } from './set-assumption.js';

const LIKELY = { kind: DistributionKind.BETA_PERT, low: '8', mode: '12', high: '20' };
const assume =
  (more: Partial<SetAssumptionInput> = {}) =>
  (state: ModelState) =>
    setAssumption(state, newId(), {
      modelId: MODEL_ID,
      driverKey: 'minutes',
      distribution: LIKELY,
      confidence: EvidenceLevel.C,
      source: 'Shadowing of two shifts.',
      owner: 'chief-nurse',
      ...more,
    });
const assumed = () => decide(newHistory(), ...NURSING, assume());
const only = (state: ModelState) => rowsOf(state, 'assumptions')[0]!;
const facts = (id: string) => ({ caller: as('value-engineer', { id }), at: '2026-01-01T00:00:00.000Z' });

describe('An assumption', () => {
  it('is about a driver, in its unit', () => {
    expect(only(assumed().state)).toMatchObject({
      status: 'PROPOSED',
      distribution: { ...LIKELY, unit: 'min/{delivery}', truncation: null },
    });
  });

  it('is validated by somebody else than its owner and whoever set it', () => {
    const history = assumed();
    const { id } = only(history.state);
    for (const own of ['test-value-engineer', 'chief-nurse']) {
      expect(() => validateAssumption(history.state, facts(own), id)).toThrow('Nobody validates');
    }
    const validated = decide(history, (state) => validateAssumption(state, facts('another'), id));
    expect(only(validated.state).status).toBe('VALIDATED');
  });

  it('keeps its evidence and has to be looked at again when it is set anew', () => {
    const history = assumed();
    const { id } = only(history.state);
    const evidence = checkEvidence(newId(), { title: 'Time study', url: 'https://example.org/study.pdf' });
    const anew = decide(
      history,
      (state) => attachEvidence(state, id, evidence),
      (state) => validateAssumption(state, facts('another'), id),
      assume({ confidence: EvidenceLevel.A }),
    );
    expect(only(anew.state)).toMatchObject({ id, status: 'PROPOSED', confidence: 'A', evidence: [evidence] });
  });

  it('that is retired is neither challenged nor validated', () => {
    const history = assumed();
    const { id } = only(history.state);
    const retired = decide(history, (state) => retireAssumption(state, id));
    const message = 'This assumption is RETIRED and may become nothing, not CHALLENGED.';
    expect(() => challengeAssumption(retired.state, id, 'Too late.')).toThrow(message);
  });

  it.each([
    ['a driver nobody knows', { driverKey: 'luck' }, 'There is no driver luck.'],
    ['a computed driver', { driverKey: 'freed' }, 'Driver freed is computed'],
    ['a correlation with itself', { correlations: [{ driverKey: 'minutes', rho: '1' }] }, 'the key of another driver'],
    ['a correlation beyond 1', { correlations: [{ driverKey: 'wage', rho: '1.1' }] }, 'rho from -1 to 1, got 1.1'],
  ])('is refused for %s', (_, more, message) => {
    expect(() => decide(newHistory(), ...NURSING, assume(more))).toThrow(message);
  });
});

describe('A distribution', () => {
  const { FIXED, UNIFORM, TRIANGULAR, NORMAL, LOG_NORMAL_P10_P90, DISCRETE } = DistributionKind;
  const half = { value: '1', probability: '0.5' };

  it.each([
    [{ kind: FIXED, value: '3' }],
    [{ kind: UNIFORM, low: '-1', high: '1' }],
    [{ kind: TRIANGULAR, low: '1', mode: '1', high: '2' }],
    [{ kind: NORMAL, mean: '0', sd: '2', truncation: { low: '-3' } }],
    [{ kind: LOG_NORMAL_P10_P90, p10: '1', p90: '9' }],
    [{ kind: DISCRETE, outcomes: [half, half] }],
  ])('is kept as it is given: %j', (given: DistributionInput) => {
    expect(checkDistribution(given, 'h')).toMatchObject({ kind: given.kind, unit: 'h' });
  });

  it.each([
    [{ kind: FIXED }, 'Expected value for FIXED, got none.'],
    [{ kind: FIXED, value: '1', sd: '2' }, 'Expected sd absent for FIXED, got 2.'],
    [{ kind: UNIFORM, low: '2', high: '2' }, 'Expected high above low (use FIXED for one value), got 2.'],
    [{ kind: TRIANGULAR, low: '1', mode: '3', high: '2' }, 'Expected high at least mode, got 2.'],
    [{ kind: NORMAL, mean: '0', sd: '0' }, 'Expected sd above 0, got 0.'],
    [{ kind: LOG_NORMAL_P10_P90, p10: '0', p90: '1' }, 'Expected p10 above 0, got 0.'],
    [{ kind: DISCRETE, outcomes: [half] }, 'add up to 1, got 0.5.'],
    [{ kind: DISCRETE }, 'Expected outcomes of 1 to 100, got 0.'],
    [{ kind: FIXED, value: '1', truncation: { low: '2', high: '1' } }, 'Expected truncation with low below high'],
  ])('is refused: %j', (given: DistributionInput, message) => {
    expect(() => checkDistribution(given, 'h')).toThrow(message);
  });
});

describe('Evidence', () => {
  it('is read over https or nowhere', () => {
    const at = (url: string) => () => checkEvidence(newId(), { title: 'Study', url });
    expect(at('javascript:alert(1)')).toThrow('Expected url to be an https address');
    expect(at('https://example.org/a')).not.toThrow();
  });
});
