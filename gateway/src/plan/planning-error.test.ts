import { describe, expect, it } from 'vitest';
import { planningErrors, problemsOf } from './planning-error.js';

describe('An error of planning', () => {
  it('keeps its message, place and code on its way between threads', () => {
    const errors = planningErrors('GRAPHQL_VALIDATION_FAILED', [
      { message: 'No such field.', locations: [{ line: 1, column: 3 }] },
      { message: 'Nowhere.', locations: undefined },
    ]);
    const [placed, nowhere] = problemsOf(structuredClone(errors));
    expect(placed!.toJSON()).toEqual({
      message: 'No such field.',
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
    });
    expect(nowhere!.toJSON()).not.toHaveProperty('locations');
  });
});
