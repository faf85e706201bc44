import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { news2, type Acvpu, type ParameterName } from './news2.js';
import { readVitals, type StatedVitals } from './read-vitals.js';

const well: StatedVitals = {
  respirationRate: '16',
  spo2: '97',
  onOxygen: false,
  systolicBloodPressure: '120',
  pulse: '70',
  consciousness: 'ALERT',
  temperatureCelsius: '37.0',
};

const scoreOf = (name: ParameterName, stated: StatedVitals) =>
  news2(readVitals({ ...well, ...stated })).parameters.find((parameter) => parameter.name === name)?.score;

describe('A chart score', () => {
  // prettier-ignore
  it.each([
    [0, 3], [8, 3], [9, 1], [11, 1], [12, 0], [20, 0], [21, 2], [24, 2], [25, 3], [60, 3],
  ])('of respiration rate %d is %d', (value, score) => {
    expect(scoreOf('respirationRate', { respirationRate: String(value) })).toBe(score);
  });

  // prettier-ignore
  it.each([
    [0, 3], [91, 3], [92, 2], [93, 2], [94, 1], [95, 1], [96, 0], [100, 0],
  ])('of saturation %d on scale 1 is %d, on air and on oxygen', (value, score) => {
    for (const onOxygen of [true, false]) expect(scoreOf('spo2', { spo2: String(value), onOxygen })).toBe(score);
  });

  // prettier-ignore
  it.each([
    [70, 3, 3], [83, 3, 3], [84, 2, 2], [85, 2, 2], [86, 1, 1], [87, 1, 1], [88, 0, 0], [92, 0, 0],
    [93, 0, 1], [94, 0, 1], [95, 0, 2], [96, 0, 2], [97, 0, 3], [100, 0, 3],
  ])('of saturation %d on scale 2 is %d on air and %d on oxygen', (value, onAir, onOxygen) => {
    expect(scoreOf('spo2', { spo2: String(value), spo2Scale: 2, onOxygen: false })).toBe(onAir);
    expect(scoreOf('spo2', { spo2: String(value), spo2Scale: 2, onOxygen: true })).toBe(onOxygen);
  });

  it('of breathing oxygen is 2, of air 0', () => {
    expect(scoreOf('onOxygen', { onOxygen: true })).toBe(2);
    expect(scoreOf('onOxygen', { onOxygen: false })).toBe(0);
  });

  // prettier-ignore
  it.each([
    [50, 3], [90, 3], [91, 2], [100, 2], [101, 1], [110, 1], [111, 0], [219, 0], [220, 3], [300, 3],
  ])('of systolic blood pressure %d is %d', (value, score) => {
    expect(scoreOf('systolicBloodPressure', { systolicBloodPressure: String(value) })).toBe(score);
  });

  // prettier-ignore
  it.each([
    [0, 3], [40, 3], [41, 1], [50, 1], [51, 0], [90, 0], [91, 1], [110, 1], [111, 2], [130, 2], [131, 3], [200, 3],
  ])('of pulse %d is %d', (value, score) => {
    expect(scoreOf('pulse', { pulse: String(value) })).toBe(score);
  });

  // prettier-ignore
  it.each([
    ['ALERT', 0], ['CONFUSION', 3], ['VOICE', 3], ['PAIN', 3], ['UNRESPONSIVE', 3],
  ] as [Acvpu, number][])('of consciousness %s is %d', (consciousness, score) => {
    expect(scoreOf('consciousness', { consciousness })).toBe(score);
  });

  // prettier-ignore
  it.each([
    ['34.0', 3], ['35.0', 3], ['35.1', 1], ['36.0', 1], ['36.1', 0], ['38.0', 0], ['38.1', 1], ['39.0', 1], ['39.1', 2],
    ['42', 2], ['35.04', 3], ['35.05', 1], ['36.05', 0], ['38.04', 0], ['38.05', 1], ['39.049', 1], ['39.05', 2],
  ])('of temperature %s, rounded to a tenth first, is %d', (value, score) => {
    expect(scoreOf('temperatureCelsius', { temperatureCelsius: value })).toBe(score);
  });
});

describe('A score', () => {
  it('of the well patient is 0 and low', () => {
    expect(news2(readVitals(well))).toMatchObject({ total: 0, complete: true, missing: [], risk: 'LOW' });
  });

  it.each([
    [{ respirationRate: '27' }, 19],
    [{ respirationRate: '10' }, 17],
    [{ respirationRate: '27', spo2Scale: 1 }, 16],
  ] as [StatedVitals, number][])('of the published patient worst in everything, but %j, is %d', (stated, total) => {
    const worst: StatedVitals = {
      spo2: '98',
      spo2Scale: 2,
      onOxygen: true,
      systolicBloodPressure: '230',
      pulse: '150',
      consciousness: 'CONFUSION',
      temperatureCelsius: '40.0',
    };
    expect(news2(readVitals({ ...worst, ...stated }))).toMatchObject({ total, risk: 'HIGH' });
  });

  it('of the published example (RR 21, SpO2 93 on air, 37.5 °C, SBP 120, pulse 95) is 5, not the published 6', () => {
    const example = { ...well, respirationRate: '21', spo2: '93', temperatureCelsius: '37.5', pulse: '95' };
    expect(news2(readVitals(example))).toMatchObject({ total: 5, risk: 'MEDIUM' });
  });

  // prettier-ignore
  it.each([
    [{ pulse: '100' }, 1, 'LOW'],
    [{ pulse: '120', respirationRate: '22' }, 4, 'LOW'],
    [{ systolicBloodPressure: '70' }, 3, 'LOW_MEDIUM'],
    [{ systolicBloodPressure: '70', pulse: '100' }, 4, 'LOW_MEDIUM'],
    [{ systolicBloodPressure: '70', pulse: '120' }, 5, 'MEDIUM'],
    [{ onOxygen: true, pulse: '120', spo2: '93' }, 6, 'MEDIUM'],
    [{ onOxygen: true, pulse: '120', consciousness: 'VOICE' }, 7, 'HIGH'],
  ] as [StatedVitals, number, string][])('of %j totals %d and means %s risk', (stated, total, risk) => {
    expect(news2(readVitals({ ...well, ...stated }))).toMatchObject({ total, risk });
  });

  it('has neither total nor risk while anything is missing, however ill the rest', () => {
    const partial = { ...well, systolicBloodPressure: '70', pulse: null, onOxygen: null };
    const result = news2(readVitals(partial));
    expect(result).toMatchObject({ total: null, complete: false, missing: ['onOxygen', 'pulse'], risk: null });
    expect(result.parameters.find(({ name }) => name === 'systolicBloodPressure')).toMatchObject({ score: 3 });
    expect(result.parameters.find(({ name }) => name === 'pulse')).toEqual({ name: 'pulse', value: null, score: null });
  });

  it('leaves a saturation of 95 on scale 2 unscored until somebody says whether the patient breathes oxygen', () => {
    expect(scoreOf('spo2', { spo2: '95', spo2Scale: 2, onOxygen: null })).toBeNull();
    expect(scoreOf('spo2', { spo2: '90', spo2Scale: 2, onOxygen: null })).toBe(0);
  });

  it('of nothing at all is missing all seven, in the order of the chart', () => {
    expect(news2(readVitals({})).missing).toEqual([
      'respirationRate',
      'spo2',
      'onOxygen',
      'systolicBloodPressure',
      'pulse',
      'consciousness',
      'temperatureCelsius',
    ]);
  });

  it('shows each value as it was scored', () => {
    const { parameters } = news2({ ...readVitals(well), temperatureCelsius: new Decimal('37.5') });
    expect(parameters.map(({ value }) => value)).toEqual(['16', '97', 'false', '120', '70', 'ALERT', '37.5']);
  });
});
