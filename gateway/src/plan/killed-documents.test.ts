import { describe, expect, it } from 'vitest';
import { KilledDocuments } from './killed-documents.js';

describe('A document that took a thread down', () => {
  it('is known for half a minute, and no other is', () => {
    let now = 1;
    const killed = new KilledDocuments({ now: () => now });
    killed.add('a');
    now += 29_999;
    expect([killed.has('a'), killed.has('b')]).toEqual([true, false]);
    now += 2;
    expect(killed.has('a')).toBe(false);
  });
});
