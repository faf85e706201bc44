import type { VitalName } from '../vital-sign/vital-sign.js';

/** What one parameter adds to the total. */
export type Score = 0 | 1 | 2 | 3;

/** A row of the chart, read from low to high: every value up to and including `upTo` scores `score`. */
type Row = readonly (readonly [upTo: number, score: Score])[];

// prettier-ignore
/** Royal College of Physicians, National Early Warning Score (NEWS) 2, London 2017: chart 1. */
const CHART = {
  respirationRate: [[8, 3], [11, 1], [20, 0], [24, 2], [Infinity, 3]],
  systolicBloodPressure: [[90, 3], [100, 2], [110, 1], [219, 0], [Infinity, 3]],
  pulse: [[40, 3], [50, 1], [90, 0], [110, 1], [130, 2], [Infinity, 3]],
  temperatureCelsius: [[35.0, 3], [36.0, 1], [38.0, 0], [39.0, 1], [Infinity, 2]],
} as const satisfies Record<Exclude<VitalName, 'spo2'>, Row>;

// prettier-ignore
const SPO2_SCALE_1: Row = [[91, 3], [93, 2], [95, 1], [Infinity, 0]];

// prettier-ignore
/** For patients whose target saturation is 88–92 %: on oxygen, more than that scores again. */
const SPO2_SCALE_2_ON_OXYGEN: Row = [[83, 3], [85, 2], [87, 1], [92, 0], [94, 1], [96, 2], [Infinity, 3]];
// prettier-ignore
const SPO2_SCALE_2_ON_AIR: Row = [[83, 3], [85, 2], [87, 1], [Infinity, 0]];

const read = (row: Row, value: number): Score => row.find(([upTo]) => value <= upTo)?.[1] ?? 3;

/** The chart's score of a measured parameter other than oxygen saturation. */
export const chartScore = (name: keyof typeof CHART, value: number): Score => read(CHART[name], value);

/** The chart's score of an oxygen saturation. Null where scale 2 differs on air and on oxygen and nobody said which. */
export function saturationScore(spo2: number, scale: 1 | 2, onOxygen: boolean | null): Score | null {
  if (scale === 1) return read(SPO2_SCALE_1, spo2);
  const [air, oxygen] = [read(SPO2_SCALE_2_ON_AIR, spo2), read(SPO2_SCALE_2_ON_OXYGEN, spo2)];
  if (onOxygen === null) return air === oxygen ? air : null;
  return onOxygen ? oxygen : air;
}
