import { expect, it } from 'vitest';
import { readBundle } from './bundle.js';

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);

it.each([
  [null, 'Expected a FHIR Bundle, got null.'],
  [{ resourceType: 'Patient' }, 'Expected a FHIR Bundle, got resourceType Patient.'],
  [{ resourceType: 'Bundle', type: 'searchset' }, 'type transaction, batch or collection, got "searchset".'],
  [{ resourceType: 'Bundle', type: 'batch', entry: {} }, 'Expected Bundle.entry to be a list of objects.'],
  [{ resourceType: 'Bundle', type: 'batch', entry: [1] }, 'Expected Bundle.entry to be a list of objects.'],
  [
    { resourceType: 'Bundle', type: 'batch', entry: Array.from({ length: 5_001 }, () => ({})) },
    'Expected at most 5000 entries, got 5001.',
  ],
  [{ resourceType: 'Bundle', type: 'batch', entry: [deep(50)] }, 'Expected at most 40 levels of nesting, got more.'],
])('A bundle is refused when it is not one that can be imported', (json, message) => {
  expect(() => readBundle(json)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining(message) }),
  );
});

it('A bundle is imported as its type says, unless told otherwise', () => {
  const json = { resourceType: 'Bundle', type: 'batch' };
  expect(readBundle(json).type).toBe('BATCH');
  expect(readBundle(json, 'TRANSACTION')).toEqual({ type: 'TRANSACTION', entries: [] });
});
