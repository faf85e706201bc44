import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { safeError } from './safe-error.js';

describe('An error in the log', () => {
  it('keeps neither statement nor parameters nor the value that a failed statement quotes', () => {
    const driver = Object.assign(new Error('duplicate key value: "Jane Roe"'), {
      code: '23505',
      detail: 'Key (name)=(Jane Roe) already exists.',
      constraint: 'patient_name',
    });
    const failed = new QueryFailedError("INSERT INTO patient VALUES ('Jane Roe')", ['Jane Roe'], driver);
    expect(JSON.stringify(safeError(failed))).not.toContain('Jane');
    expect(JSON.stringify(safeError(new Error('Storing failed.', { cause: failed })))).not.toContain('Jane');
    expect(safeError(failed)).toMatchObject({ code: '23505', constraint: 'patient_name' });
  });

  it('keeps message and place of any other', () => {
    expect(safeError(new TypeError('x is not a function'))).toMatchObject({
      type: 'TypeError',
      message: 'x is not a function',
      stack: expect.stringContaining('safe-error.test'),
    });
  });
});
