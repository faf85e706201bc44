import { describe, expect, it } from 'vitest';
import { earlyWarning } from './early-warning.js';
import type { VitalValue } from './vital-value.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const vital = (parameter: VitalValue['parameter'], value: string, minutes = 5): VitalValue => ({
  encounterId: 'e1',
  parameter,
  observationId: `o-${parameter}`,
  effectiveAt: ago(minutes),
  value,
});
const well = [
  vital('respirationRate', '16'),
  vital('spo2', '97'),
  vital('onOxygen', 'false'),
  vital('systolicBloodPressure', '120.010200867'),
  vital('pulse', '70'),
  vital('consciousness', 'ALERT'),
  vital('temperatureCelsius', '37.04'),
];
const without = (parameter: string) => well.filter((value) => value.parameter !== parameter);

describe('An early warning', () => {
  it('rests on the newest value of each parameter', () => {
    expect(earlyWarning(well, NOW)).toMatchObject({
      total: 0,
      risk: 'LOW',
      complete: true,
      stale: [],
      scale: 1,
      monitoring: 'at least every 12 hours',
      basisIds: well.map(({ observationId }) => observationId),
    });
  });

  it('holds a value of exactly an hour ago, and none older', () => {
    expect(earlyWarning([...without('pulse'), vital('pulse', '70', 60)], NOW)).toMatchObject({ complete: true });
    const stale = earlyWarning([...without('pulse'), vital('pulse', '70', 61)], NOW);
    expect(stale).toMatchObject({ total: null, risk: null, missing: ['pulse'], stale: ['pulse'], monitoring: null });
    expect(stale.basisIds).not.toContain('o-pulse');
  });

  it('tells what was never observed from what is stale', () => {
    expect(earlyWarning(without('pulse'), NOW)).toMatchObject({ missing: ['pulse'], stale: [] });
  });

  it('scores on scale 2 as long as the order stands', () => {
    const ordered = vital('spo2Scale', '2', 60 * 24);
    expect(earlyWarning([...without('spo2'), vital('spo2', '90'), ordered], NOW)).toMatchObject({ scale: 2, total: 0 });
    const withdrawn = vital('spo2Scale', '1', 10);
    expect(earlyWarning([...without('spo2'), vital('spo2', '90'), withdrawn], NOW)).toMatchObject({
      scale: 1,
      total: 3,
    });
  });

  it('of an encounter nobody observed is missing everything', () => {
    expect(earlyWarning([], NOW)).toMatchObject({ total: null, complete: false, stale: [], basisIds: [] });
  });
});
