import { describe, expect, it } from 'vitest';
import { readBundle } from '../bundle/bundle.js';
import { planImport } from '../bundle/plan-import.js';
import { readEntry, type SentEntry } from '../bundle/sent-entry.js';
import { sampleBundles } from './sample-bundles.js';
import type { SamplePlan } from './sample-plan.js';

const plan: SamplePlan = {
  seed: 42,
  facilityId: '0d4f4f1c-1111-5111-8111-111111111111',
  until: new Date('2026-03-01T12:00:00Z'),
  wards: 3,
  patients: 12,
  rounds: 3,
};
const resourcesOf = (made: SamplePlan) => sampleBundles(made).flatMap(({ entry = [] }) => entry.map((e) => e.resource));

describe('A sample', () => {
  it('is made only of what the importer accepts', () => {
    const known = new Map<string, string>();
    for (const bundle of sampleBundles(plan)) {
      const { type, entries } = readBundle(JSON.parse(JSON.stringify(bundle)));
      for (const entry of planImport(type, entries.map(readEntry) as SentEntry[], known)) {
        expect(entry.issues).toEqual([]);
        known.set(`${entry.resource.resourceType}/${entry.id}`, entry.id);
      }
    }
    expect(known.size).toBe(resourcesOf(plan).length);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleBundles(plan)).toEqual(sampleBundles(plan));
    const others = new Set(resourcesOf({ ...plan, seed: 43 }).map((resource) => resource?.id));
    expect(resourcesOf(plan).some((resource) => others.has(resource?.id))).toBe(false);
  });

  it('keeps its patients when more are made', () => {
    const more = JSON.stringify(sampleBundles({ ...plan, patients: 24 }));
    for (const resource of resourcesOf(plan)) expect(more).toContain(JSON.stringify(resource));
  });

  it('says of every resource that it is test data', () => {
    for (const resource of resourcesOf(plan)) expect(resource?.meta?.security?.[0]?.code).toBe('HTEST');
  });
});
