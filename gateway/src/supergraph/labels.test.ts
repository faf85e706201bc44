import { describe, expect, it } from 'vitest';
import { labelSettings } from './label-settings.js';
import { labelChooser } from './labels.js';

describe('Labels', () => {
  it('are read as shares and headers', () => {
    expect(labelSettings(' canary=20%, next = X-Next,half=0.5% ')).toEqual(
      new Map([
        ['canary', { percent: 20 }],
        ['next', { header: 'x-next' }],
        ['half', { percent: 0.5 }],
      ]),
    );
    expect(labelSettings('')).toEqual(new Map());
  });

  it.each(['canary', 'canary=', 'canary=120%', '=20%', 'canary=a b', 'canary=%'])(
    '%j is refused by its text',
    (text) => {
      expect(labelSettings(`fine=1%,${text}`)).toBe(text.trim());
    },
  );

  it('hold for a share of the requests, or for those with a header', () => {
    const settings = labelSettings('canary=20%,next=x-next') as Map<string, never>;
    const choose = labelChooser(['canary', 'next', 'percent(50)', 'unknown'], settings);
    const at = (drawn: number, headers = {}) => Object.fromEntries(choose(headers, () => drawn)!);
    expect(at(0.1)).toEqual({ canary: true, next: false, 'percent(50)': true, unknown: false });
    expect(at(0.3, { 'x-next': '' })).toEqual({ canary: false, next: true, 'percent(50)': true, unknown: false });
    expect(at(0.5)).toEqual({ canary: false, next: false, 'percent(50)': false, unknown: false });
  });

  it('are not even thought of where the supergraph has none', () => {
    expect(labelChooser([], new Map())({})).toBeUndefined();
  });
});
