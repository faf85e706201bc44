import { describe, expect, it } from 'vitest';
import { readVitals, type StatedVitals } from './read-vitals.js';

describe('A stated vital sign', () => {
  it.each([
    [{ temperatureCelsius: '98.6' }, 'Expected temperatureCelsius between 10 and 47 Cel, got 98.6.'],
    [{ temperatureCelsius: '-1' }, 'Expected temperatureCelsius between 10 and 47 Cel, got -1.'],
    [{ spo2: '101' }, 'Expected spo2 between 0 and 100 %, got 101.'],
    [{ respirationRate: '-1' }, 'Expected respirationRate between 0 and 100 /min, got -1.'],
    [{ pulse: '900' }, 'Expected pulse between 0 and 350 /min, got 900.'],
    [{ systolicBloodPressure: '1200' }, 'Expected systolicBloodPressure between 0 and 350 mm[Hg], got 1200.'],
    [{ spo2Scale: 3 }, 'Expected spo2Scale 1 or 2, got 3.'],
  ] as [StatedVitals, string][])('is refused when nobody alive shows it: %j', (stated, message) => {
    expect(() => readVitals(stated)).toThrow(expect.objectContaining({ message, code: 'INVALID_INPUT' }));
  });

  it('names the argument at fault', () => {
    expect(() => readVitals({ spo2: '101' })).toThrow(expect.objectContaining({ inputPath: ['vitals', 'spo2'] }));
  });

  it('is rounded as a chart records it, halves upwards', () => {
    const { pulse, temperatureCelsius, spo2Scale } = readVitals({ pulse: '90.5', temperatureCelsius: '36.05' });
    expect([pulse?.toString(), temperatureCelsius?.toString(), spo2Scale]).toEqual(['91', '36.1', 1]);
  });
});
