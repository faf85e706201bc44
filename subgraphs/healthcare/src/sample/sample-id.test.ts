import { expect, it } from 'vitest';
import { sampleId } from './sample-id.js';

it('A sample id is the UUIDv5 of "seed:kind:ordinal", the same wherever it is computed', () => {
  expect(sampleId({ seed: 42, kind: 'ward', ordinal: 1 })).toBe('9e26ec83-2be3-513d-8a27-7ba57688fec3');
});
