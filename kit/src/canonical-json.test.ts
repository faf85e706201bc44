import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

const numberOf = (bits: string) => Buffer.from(bits, 'hex').readDoubleBE();

describe('Canonical JSON', () => {
  it('is what RFC 8785 makes of its sample (section 3.2.4)', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units (section 3.2.3)', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(
      canonicalJson(sample)
        .match(/:"[A-Z][a-z]+/g)
        ?.map((found) => found.slice(2)),
    ).toEqual(['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number %s as %s (appendix B)', (bits, text) => expect(canonicalJson(numberOf(bits))).toBe(text));

  it.each(['7fffffffffffffff', '7ff0000000000000'])('refuses %s, which is no number of JSON', (bits) =>
    expect(() => canonicalJson({ a: numberOf(bits) })).toThrow(/^JSON has no (NaN|Infinity)\.$/),
  );

  it('tells no difference where JSON tells none', () => {
    const at = new Date(0);
    expect(canonicalJson({ b: undefined, a: at, c: [undefined] })).toBe(
      canonicalJson({ c: [null], a: at.toISOString() }),
    );
  });
});
