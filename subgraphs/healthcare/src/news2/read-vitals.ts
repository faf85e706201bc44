import { Refusal } from '@valueverse/kit/refusal';
import type { Decimal } from 'decimal.js';
import { roundedVital, vitalLimits } from '../vital-sign/rounded-vital.js';
import { VITAL_NAMES, type VitalName } from '../vital-sign/vital-sign.js';
import type { Acvpu, Vitals } from './news2.js';

/** Vital signs as somebody states them: decimals as text, anything may be missing. */
export type StatedVitals = { readonly [Name in VitalName]?: string | null } & {
  readonly spo2Scale?: number | null;
  readonly onOxygen?: boolean | null;
  readonly consciousness?: Acvpu | null;
};

/** Reads stated vital signs, refusing what no living person can show: a wrong unit must not become a score. */
export function readVitals(stated: StatedVitals): Vitals {
  const measured = Object.fromEntries(VITAL_NAMES.map((name) => [name, readVital(name, stated[name])])) as Record<
    VitalName,
    Decimal | null
  >;
  return {
    ...measured,
    spo2Scale: readScale(stated.spo2Scale ?? 1),
    onOxygen: stated.onOxygen ?? null,
    consciousness: stated.consciousness ?? null,
  };
}

function readVital(name: VitalName, text: string | null | undefined): Decimal | null {
  if (text === null || text === undefined) return null;
  const value = roundedVital(name, text);
  if (!value)
    throw new Refusal('INVALID_INPUT', `Expected ${name} ${vitalLimits(name)}, got ${text}.`, ['vitals', name]);
  return value;
}

function readScale(scale: number): 1 | 2 {
  if (scale === 1 || scale === 2) return scale;
  throw new Refusal('INVALID_INPUT', `Expected spo2Scale 1 or 2, got ${scale}.`, ['vitals', 'spo2Scale']);
}
