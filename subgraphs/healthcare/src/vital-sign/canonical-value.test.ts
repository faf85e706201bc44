import { describe, expect, it } from 'vitest';
import { canonicalValue, type Measured } from './canonical-value.js';
import type { VitalName } from './vital-sign.js';

const ucum = (value: number, code: string) => ({ value, code, system: 'http://unitsofmeasure.org' });

describe('A measured vital sign', () => {
  it.each([
    ['temperatureCelsius', ucum(98.6, '[degF]'), '37'],
    ['temperatureCelsius', ucum(100.4, '[degF]'), '38'],
    ['temperatureCelsius', ucum(310.15, 'K'), '37'],
    ['systolicBloodPressure', ucum(16, 'kPa'), '120.010200867'],
    ['systolicBloodPressure', ucum(120, 'mm[Hg]'), '120'],
    ['pulse', ucum(1.2, '/s'), '72'],
    ['pulse', ucum(72, '{beats}/min'), '72'],
    ['spo2', ucum(0.97, '1'), '97'],
  ] as [VitalName, Measured, string][])('%s of %j is kept as %s', (name, measured, kept) => {
    expect(canonicalValue(name, measured).value?.toString()).toBe(kept);
  });

  it.each([
    ['systolicBloodPressure', ucum(120, 'mmHg'), 'got mmHg; write mm[Hg].'],
    ['pulse', ucum(70, 'bpm'), 'got bpm; write /min.'],
    ['temperatureCelsius', ucum(37, 'C'), 'got C (coulomb); write Cel.'],
    ['temperatureCelsius', ucum(37, 'kg'), 'got kg.'],
    ['pulse', ucum(70, '%'), 'got %.'],
    ['temperatureCelsius', ucum(98.6, 'Cel'), 'Expected temperatureCelsius between 10 and 47 Cel, got 98.6 Cel.'],
  ] as [VitalName, Measured, string][])('%s of %j is refused: %s', (name, measured, message) => {
    expect(canonicalValue(name, measured).problem).toContain(message);
  });

  it('is refused without value, code or UCUM system, and when it is only a bound', () => {
    expect(canonicalValue('pulse', {}).problem).toContain('got no value.');
    expect(canonicalValue('pulse', { ...ucum(70, '/min'), code: '' }).problem).toContain('got no code.');
    expect(canonicalValue('pulse', { value: 70, code: '/min' }).problem).toContain('got system none.');
    expect(canonicalValue('pulse', { ...ucum(70, '/min'), comparator: '<' }).problem).toContain('with comparator <.');
  });
});
