import fc from 'fast-check';
import type { Driver } from '../formula/driver.js';

type Pick = readonly [form: string, first: number, second: number];

/** Writes a formula over two earlier drivers; `a` and `b` stand for them. */
const write = (form: string, a: string, b: string) => form.replaceAll(/\b[ab]\b/g, (name) => (name === 'a' ? a : b));

/** For property tests: drivers that depend on earlier ones only, with keys of which neither the order nor the sorting tells. */
export const anyDrivers = (forms: readonly string[], unit: string): fc.Arbitrary<readonly Driver[]> => {
  const pick: fc.Arbitrary<Pick> = fc.tuple(fc.constantFrom('', ...forms), fc.nat(), fc.nat());
  const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{3}_[a-z0-9]{1,3}$/), { minLength: 3, maxLength: 24 });
  return fc.tuple(keys, fc.array(pick, { minLength: 24, maxLength: 24 }), fc.nat()).map(([names, picks, turn]) => {
    const drivers = names.map((key, at): Driver => {
      const [form, first, second] = picks[at]!;
      if (at === 0 || form === '') return { key, unit, value: 1 + (first % 97) };
      return { key, unit, formula: write(form, names[first % at]!, names[second % at]!) };
    });
    const middle = turn % drivers.length;
    return [...drivers.slice(middle), ...drivers.slice(0, middle)];
  });
};
