import { isId } from '@valueverse/kit/id';
import { describe, expect, it } from 'vitest';
import { readBundle } from './bundle.js';
import { mentionedKeys } from './mentioned-keys.js';
import { planImport, type KnownIds } from './plan-import.js';
import { keyText } from './resource-key.js';
import { readEntry, type SentEntry } from './sent-entry.js';

const PATIENT = 'urn:uuid:0b0e5a0c-4ab4-4b4a-8c0e-64dd0d1c3a11';
const STORED = '8f6f3f9e-1f0a-4a53-9a37-0b7d8c0e1a22';
const patient = {
  fullUrl: PATIENT,
  request: { method: 'POST', url: 'Patient' },
  resource: { resourceType: 'Patient' },
};
const encounter = (subject: string, more: object = {}) => ({
  request: { method: 'POST', url: 'Encounter' },
  resource: {
    resourceType: 'Encounter',
    status: 'in-progress',
    class: { code: 'IMP' },
    subject: { reference: subject },
    ...more,
  },
});
const put = (id: string, resource: object = { resourceType: 'Patient' }) => ({
  request: { method: 'PUT', url: `Patient/${id}` },
  resource,
});

const planOf = (type: 'TRANSACTION' | 'BATCH', entries: object[], known: KnownIds = new Map()) =>
  planImport(
    type,
    readBundle({ resourceType: 'Bundle', entry: entries }, type).entries.map(readEntry) as SentEntry[],
    known,
  );
const textsOf = (issues: readonly { details?: { text?: string } }[]) => issues.map(({ details }) => details?.text);

describe('A planned entry', () => {
  it('refers to the id its neighbour is given', () => {
    const [first, second] = planOf('TRANSACTION', [patient, encounter(PATIENT)]);
    expect([first?.issues, second?.issues]).toEqual([[], []]);
    expect(isId(first?.id ?? '')).toBe(true);
    expect(second?.resource).toMatchObject({ id: second?.id, subject: { reference: `Patient/${first?.id}` } });
  });

  it('refers to what is stored already, by our id or by the sender’s own', () => {
    const known = new Map([
      [`Patient/${STORED}`, STORED],
      ['Patient/p1', STORED],
    ]);
    for (const reference of [
      `Patient/${STORED}`,
      `Patient/${STORED.toUpperCase()}`,
      'Patient/p1',
      'Patient/p1/_history/3',
    ]) {
      const [entry] = planOf('TRANSACTION', [encounter(reference)], known);
      expect(entry?.issues).toEqual([]);
      expect(entry?.resource).toMatchObject({ subject: { reference: `Patient/${STORED}` } });
    }
  });

  it.each(['Patient/p9', 'urn:uuid:nobody', 'https://elsewhere.example/Patient/1', 'Practitioner/1'])(
    'is refused when it refers to nothing we know: %s',
    (reference) => {
      const [entry] = planOf('TRANSACTION', [encounter(reference)]);
      expect(textsOf(entry?.issues ?? [])).toContain(
        `Expected a reference to an entry or to a stored resource, got ${reference}.`,
      );
    },
  );

  it('keeps a UUID it is put under, and gets a new one for any other id', () => {
    const [uuid, named] = planOf('TRANSACTION', [put(STORED), put('mrn-1')]);
    expect(uuid).toMatchObject({ id: STORED, sourceId: null, replaces: false });
    expect(named).toMatchObject({ sourceId: 'mrn-1', replaces: false });
    expect(isId(named?.id ?? '')).toBe(true);
  });

  it('replaces what is stored under its name', () => {
    const [entry] = planOf('TRANSACTION', [put('mrn-1')], new Map([['Patient/mrn-1', STORED]]));
    expect(entry).toMatchObject({ id: STORED, replaces: true, issues: [] });
  });

  it('is refused the second time it comes', () => {
    const [, again] = planOf('TRANSACTION', [put(STORED), put(STORED)]);
    expect(textsOf(again?.issues ?? [])).toEqual([`Expected each resource once, got Patient/${STORED} again.`]);
  });

  it('falls in a batch with the entry it refers to, and that one’s followers with it', () => {
    const broken = { ...patient, resource: { resourceType: 'Patient', gender: 'nope' } };
    const stay = { ...encounter(PATIENT), fullUrl: 'urn:uuid:stay' };
    const part = encounter(PATIENT, { subject: undefined, partOf: { reference: 'urn:uuid:stay' } });
    const plan = planOf('BATCH', [broken, stay, part, put(STORED)]);
    expect(plan.map(({ issues }) => issues.length)).toEqual([1, 1, 1, 0]);
    expect(textsOf(plan[2]?.issues ?? [])).toEqual(['The entry it refers to was refused.']);
  });

  it('asks the store for what it replaces and refers to, each once', () => {
    const entries = [put('p1'), encounter('Patient/p1'), encounter(PATIENT)].map(readEntry) as SentEntry[];
    expect(mentionedKeys(entries).map(keyText)).toEqual(['Patient/p1']);
  });
});
