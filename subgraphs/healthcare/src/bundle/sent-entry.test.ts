import { expect, it } from 'vitest';
import { readEntry } from './sent-entry.js';

const resource = { resourceType: 'Patient', id: 'p1' };

it.each([
  [{}, 'required', 'Expected a resource with a resourceType.'],
  [{ resource: { resourceType: 'Medication' } }, 'not-supported', 'got Medication.'],
  [{ resource, request: { method: 'DELETE', url: 'Patient/p1' } }, 'not-supported', 'got DELETE Patient/p1.'],
  [
    { resource, request: { method: 'POST', url: 'Encounter' } },
    'not-supported',
    'Expected POST Patient, got POST Encounter.',
  ],
  [{ resource, request: { method: 'PUT', url: 'Patient' } }, 'not-supported', 'PUT Patient/<id>, got PUT Patient.'],
  [
    { resource, request: { method: 'PUT', url: 'Patient/p2' } },
    'invalid',
    'Expected the id of Patient/p2, got Patient/p1.',
  ],
  [
    { resource, request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=1' } },
    'not-supported',
    'Expected a request without conditions, got ifNoneExist.',
  ],
])('An entry is unreadable when it is %j', (entry, code, text) => {
  expect(readEntry(entry, 3)).toMatchObject({
    index: 3,
    issues: [{ code, details: { text: expect.stringContaining(text) } }],
  });
});

it('An entry without a request is kept under the id it has', () => {
  expect(readEntry({ resource }, 0)).toMatchObject({ target: { type: 'Patient', id: 'p1' }, names: ['Patient/p1'] });
});

it('An entry that is posted gets a new id and answers to its full URL', () => {
  const entry = { fullUrl: 'urn:uuid:1', resource, request: { method: 'POST', url: 'Patient' } };
  expect(readEntry(entry, 0)).toMatchObject({ target: null, names: ['urn:uuid:1', 'Patient/p1'] });
});
