import type { Decimal } from 'decimal.js';
import { chartScore, saturationScore, type Score } from './chart.js';

/** Levels of consciousness; only the first scores nothing. */
export const ACVPU = ['ALERT', 'CONFUSION', 'VOICE', 'PAIN', 'UNRESPONSIVE'] as const;
/** One of them. */
export type Acvpu = (typeof ACVPU)[number];

/** The bands of the RCP’s chart 2, the lowest first. */
export const CLINICAL_RISKS = ['LOW', 'LOW_MEDIUM', 'MEDIUM', 'HIGH'] as const;
/** One of them. */
export type ClinicalRisk = (typeof CLINICAL_RISKS)[number];

/** One set of observations, measured values rounded as the chart records them; null for what was not observed. */
export interface Vitals {
  readonly respirationRate: Decimal | null;
  readonly spo2: Decimal | null;
  /** 2 only where a clinician prescribed it, for hypercapnic respiratory failure. */
  readonly spo2Scale: 1 | 2;
  readonly onOxygen: boolean | null;
  readonly systolicBloodPressure: Decimal | null;
  readonly pulse: Decimal | null;
  readonly consciousness: Acvpu | null;
  readonly temperatureCelsius: Decimal | null;
}

/** A parameter of the score; the scale is a way of reading one, not one itself. */
export type ParameterName = Exclude<keyof Vitals, 'spo2Scale'>;

/** A parameter as it was scored. */
export interface News2Parameter {
  readonly name: ParameterName;
  readonly value: string | null;
  readonly score: Score | null;
}

/** The score with everything it was made of. */
export interface News2Result {
  readonly total: number | null;
  readonly complete: boolean;
  readonly missing: readonly ParameterName[];
  readonly risk: ClinicalRisk | null;
  readonly parameters: readonly News2Parameter[];
}

/** In the order of the chart. */
const SCORES: { readonly [Name in ParameterName]: (vitals: Vitals) => Score | null } = {
  respirationRate: ({ respirationRate }) => measured('respirationRate', respirationRate),
  spo2: ({ spo2, spo2Scale, onOxygen }) => spo2 && saturationScore(spo2.toNumber(), spo2Scale, onOxygen),
  onOxygen: ({ onOxygen }) => (onOxygen === null ? null : onOxygen ? 2 : 0),
  systolicBloodPressure: ({ systolicBloodPressure }) => measured('systolicBloodPressure', systolicBloodPressure),
  pulse: ({ pulse }) => measured('pulse', pulse),
  consciousness: ({ consciousness }) => consciousness && (consciousness === 'ALERT' ? 0 : 3),
  temperatureCelsius: ({ temperatureCelsius }) => measured('temperatureCelsius', temperatureCelsius),
};

/** All seven, in the order of the chart. */
export const PARAMETER_NAMES = Object.keys(SCORES) as readonly ParameterName[];

const measured = (name: Parameters<typeof chartScore>[0], value: Decimal | null) =>
  value && chartScore(name, value.toNumber());

/** NEWS2 of one set of observations. An incomplete set has neither total nor risk: it must never pass for a low score. */
export function news2(vitals: Vitals): News2Result {
  const parameters = PARAMETER_NAMES.map((name) => ({
    name,
    value: shown(vitals[name]),
    score: SCORES[name](vitals),
  }));
  const missing = PARAMETER_NAMES.filter((name) => vitals[name] === null);
  const complete = missing.length === 0;
  const scores = parameters.map(({ score }) => score ?? 0);
  const total = complete ? scores.reduce<number>((sum, score) => sum + score, 0) : null;
  return { total, complete, missing, risk: total === null ? null : riskOf(total, Math.max(...scores)), parameters };
}

/** RCP 2017, chart 2: thresholds and triggers. A single 3 asks for a ward review whatever the total. */
function riskOf(total: number, highest: number): ClinicalRisk {
  if (total >= 7) return 'HIGH';
  if (total >= 5) return 'MEDIUM';
  return highest === 3 ? 'LOW_MEDIUM' : 'LOW';
}

const shown = (value: Vitals[ParameterName]): string | null => (value === null ? null : String(value));
