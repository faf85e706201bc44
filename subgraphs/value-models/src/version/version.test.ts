import { newId } from '@valueverse/kit/id';
import { describe, expect, it } from 'vitest';
import { setAssumption } from '../assumption/set-assumption.js';
import { challengeAssumption } from '../assumption/judge-assumption.js';
import { DistributionKind } from '../assumption/assumption.inputs.js';
import { EvidenceLevel } from '../assumption/assumption.js';
import type { ModelEvent } from '../history/model-event.js';
import { modelOf, type ModelState, rowsOf } from '../history/model-state.js';
import { tell } from '../history/tell.js';
import { decide, MODEL_ID, newHistory } from '../testing/model-history.js';
import { driver, input, NURSING } from '../testing/plan.js';
import { contentHashOf, contentOf } from './content.js';
import { diff } from './diff.js';
import { currentVersion, versionsOf } from './draft.js';
import { forkVersion } from './fork-version.js';
import { freezeVersion } from './freeze-version.js';

const frozen = () => decide(newHistory(), ...NURSING, freezeVersion);
const assume = (low: string) => (state: ModelState) =>
  setAssumption(state, newId(), {
    modelId: MODEL_ID,
    driverKey: 'wage',
    distribution: { kind: DistributionKind.TRIANGULAR, low, mode: '44', high: '50' },
    confidence: EvidenceLevel.B,
    source: 'Pay scale.',
    owner: 'chief-nurse',
  });
const assumeWage = assume('40');
const assumeLess = assume('30');
const challenge = (state: ModelState) => challengeAssumption(state, rowsOf(state, 'assumptions')[0]!.id, 'Too high.');

describe('A version', () => {
  it('is frozen with the hash of its plan, and moves a draft of a model to a hypothesis', () => {
    const { state } = frozen();
    const hash = contentHashOf(contentOf(state));
    expect(currentVersion(state)).toMatchObject({ number: 1, status: 'FROZEN', contentHash: hash });
    expect(modelOf(state).stage).toBe('HYPOTHESIS');
  });

  it('has the same hash however its plan came about', () => {
    const late = decide(newHistory(), ...NURSING, input('wage', '1', 'EUR/h'), input('wage', '44', 'EUR/h'));
    const { drivers } = contentOf(late.state);
    const keyed = (all: typeof drivers) => new Map(all.map((row) => [row['key'], { ...row, id: '' }]));
    expect(keyed(drivers)).toEqual(keyed(contentOf(frozen().state).drivers));
    const restored = JSON.parse(JSON.stringify(late.state)) as ModelState;
    expect(contentHashOf(contentOf(restored))).toBe(contentHashOf(contentOf(late.state)));
  });

  it('is not frozen with a fault, which it names', () => {
    const broken = decide(newHistory(), ...NURSING, input('wage', '44', 'h'));
    expect(() => freezeVersion(broken.state)).toThrow(/Expected a plan without faults, got 1\. nursing: /);
    const doubted = decide(newHistory(), ...NURSING, assumeWage, challenge);
    expect(() => freezeVersion(doubted.state)).toThrow('wage: Its assumption is challenged: Too high.');
  });

  it('is frozen once, and followed by a draft as soon as the plan changes', () => {
    const history = frozen();
    expect(() => freezeVersion(history.state)).toThrow('Version 1 is frozen already, and nothing was changed since.');
    const edited = decide(history, input('wage', '45', 'EUR/h'));
    const [first, second] = versionsOf(edited.state);
    expect([first?.status, second?.status, second?.parentId]).toEqual(['FROZEN', 'DRAFT', first?.id]);
    const again = decide(edited, freezeVersion);
    expect(versionsOf(again.state).map(({ status }) => status)).toEqual(['SUPERSEDED', 'FROZEN']);
  });

  it('keeps its plan when what is learnt later changes none', () => {
    const assumed = decide(newHistory(), ...NURSING, assumeWage, freezeVersion);
    expect(currentVersion(decide(assumed, challenge).state).status).toBe('FROZEN');
  });

  it('differs from another by what was added, removed and changed', () => {
    const edited = decide(frozen(), input('wage', '45', 'EUR/h'), driver('rent', { amount: '900' }), freezeVersion);
    const [first, second] = versionsOf(edited.state);
    const changes = diff(first!.content!, second!.content!);
    expect(changes).toHaveLength(2);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'CHANGED', field: 'amount', from: '"44"', to: '"45"' }),
    );
    expect(changes).toContainEqual(expect.objectContaining({ part: 'drivers', kind: 'ADDED', field: null }));
    expect(
      diff(second!.content!, first!.content!)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['CHANGED', 'REMOVED']);
    expect(diff(first!.content!, first!.content!)).toEqual([]);
  });

  it('is gone on from: its plan is back, told, and of the same hash', () => {
    const edited = decide(frozen(), input('wage', '45', 'EUR/h'), driver('rent', { amount: '900' }), freezeVersion);
    const [first] = versionsOf(edited.state);
    const forked = decide(edited, (state) => forkVersion(state, first!.id));
    expect(currentVersion(forked.state)).toMatchObject({ number: 3, status: 'DRAFT', parentId: first!.id });
    expect(contentHashOf(contentOf(forked.state))).toBe(first!.contentHash);
    const told = tell({ before: edited.state, after: forked.state, entry: forked.entries.at(-1)! });
    expect(told.map(({ type }) => type)).toEqual([
      'value-models.model.changed.v1',
      'value-models.model.driver.changed.v1',
      'value-models.model.driver.removed.v1',
    ]);
  });

  it('brings back an assumption to be looked at again where it has become another, and as it stands where not', () => {
    const assumed = decide(newHistory(), ...NURSING, assumeWage, freezeVersion);
    const [assumption] = rowsOf(assumed.state, 'assumptions');
    const validated: ModelEvent = { type: 'AssumptionValidated', payload: { assumptionId: assumption!.id } };
    const back = (state: ModelState) => forkVersion(state, versionsOf(state)[0]!.id);
    const same = decide(assumed, () => [validated], back);
    expect(rowsOf(same.state, 'assumptions')[0]?.status).toBe('VALIDATED');
    const other = decide(assumed, assumeLess, () => [validated], freezeVersion, back);
    expect(rowsOf(other.state, 'assumptions')[0]).toMatchObject({
      status: 'PROPOSED',
      distribution: assumption!.distribution,
    });
  });

  it('is not gone on from while a draft would be lost', () => {
    const edited = decide(frozen(), input('wage', '45', 'EUR/h'));
    const [first, draft] = versionsOf(edited.state);
    expect(() => forkVersion(edited.state, first!.id)).toThrow(
      'Version 2 is a draft and would be lost: freeze it first.',
    );
    expect(() => forkVersion(edited.state, draft!.id)).toThrow('Version 2 is a draft: freeze it first.');
    expect(() => forkVersion(edited.state, newId())).toThrow('There is no version');
  });
});
