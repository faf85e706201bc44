import { Decimal } from 'decimal.js';
import { UCUM } from '../fhir/code-systems.js';
import { roundedVital, vitalLimits } from './rounded-vital.js';
import { inUnit } from './ucum.js';
import { VITAL_SIGNS, type VitalName } from './vital-sign.js';

/** The part of a FHIR Quantity that says how much of what. */
export interface Measured {
  readonly value?: number;
  readonly comparator?: string;
  readonly system?: string;
  readonly code?: string;
}

/** Either the value in the unit we keep, or the sentence that says what to send instead. */
type Canonical =
  { readonly value: Decimal; readonly problem?: never } | { readonly problem: string; readonly value?: never };

/** What senders write, and the UCUM code they mean. `C` is on the list because in UCUM it is the coulomb. */
const MEANT: Readonly<Record<string, string>> = {
  mmHg: 'mm[Hg]',
  mmhg: 'mm[Hg]',
  'mm Hg': 'mm[Hg]',
  bpm: '/min',
  rpm: '/min',
  C: 'Cel',
  '°C': 'Cel',
  degC: 'Cel',
  cel: 'Cel',
  F: '[degF]',
  '°F': '[degF]',
  degF: '[degF]',
  percent: '%',
};

/** Converts a vital sign to its unit, checking what is measured and not merely that the code is valid UCUM. */
export function canonicalValue(name: VitalName, measured: Measured): Canonical {
  const { value, comparator, system, code } = measured;
  const { unit } = VITAL_SIGNS[name];
  const expected = `Expected ${name} in ${unit} or a UCUM unit of the same kind`;
  if (value === undefined) return { problem: `${expected}, got no value.` };
  if (comparator !== undefined) return { problem: `Expected an exact ${name}, got one with comparator ${comparator}.` };
  if (system !== UCUM) return { problem: `${expected} (system ${UCUM}), got system ${system ?? 'none'}.` };
  if (!code) return { problem: `${expected}, got no code.` };
  const converted = inUnit(value, code, unit);
  if (!converted) return { problem: `${expected}, got ${code}${hint(code)}.` };
  return roundedVital(name, converted)
    ? { value: converted }
    : { problem: `Expected ${name} ${vitalLimits(name)}, got ${converted.toString()} ${unit}.` };
}

const hint = (code: string): string => {
  const meant = MEANT[code];
  if (!meant) return '';
  return code === 'C' ? ` (coulomb); write ${meant}` : `; write ${meant}`;
};
