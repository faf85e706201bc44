import fc from 'fast-check';
import { parseUnit } from '../formula/parse-unit.js';
import type { Unit } from '../formula/unit.js';
import { ATOM_NAMES } from '../formula/unit-atoms.js';

const ATOMS = [...ATOM_NAMES, 'EUR', 'USD', 'JPY', '{delivery}', '{robot}', '7', '1000'];

const anyUnitText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom('.', '/'), fc.constantFrom(...ATOMS), fc.constantFrom('', '2', '-1', '-3')), {
    minLength: 1,
    maxLength: 4,
  })
  .map(
    (factors) =>
      `1${factors.map(([sign, name, power]) => `${sign}${name}${/[\d%]/.test(name) ? '' : power}`).join('')}`,
  );

/** For property tests: a unit of up to four factors. */
export const anyUnit: fc.Arbitrary<Unit> = anyUnitText.map(parseUnit);
