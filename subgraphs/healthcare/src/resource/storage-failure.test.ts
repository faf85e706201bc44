import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { withoutValues } from './storage-failure.js';

const failed = (cause: object) => () => Promise.reject(new QueryFailedError('INSERT …', ['Ada'], cause as Error));
const caught = (work: () => Promise<unknown>) => withoutValues(work).catch((error: unknown) => error as Error);

describe('A failure to store records', () => {
  it('names the place and no value', async () => {
    const cause = { code: '23505', table: 'fhir_resource', constraint: 'source_key', detail: 'Key (source_id)=(Ada)' };
    const error = await caught(failed(cause));
    expect(error).toMatchObject({
      message: 'Records could not be stored: SQLSTATE 23505 at fhir_resource source_key.',
    });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('Ada');
  });

  it('of any other kind passes as it is', async () => {
    const other = new Error('out of paper');
    expect(await caught(() => Promise.reject(other))).toBe(other);
  });
});
