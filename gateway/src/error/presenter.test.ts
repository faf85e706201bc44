import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { presenter } from './presenter.js';
import { problem } from './problem.js';

const surprises: unknown[] = [];
const present = presenter({ hideSuggestions: false, onSurprise: (error) => surprises.push(error) });

describe('An error', () => {
  it('of ours is shown with its code and nothing else of what it carries', () => {
    expect(present(problem('UNAUTHENTICATED', 'Who are you?', { service: 'robots', stack: 'at x' }))).toEqual({
      message: 'Who are you?',
      extensions: { code: 'UNAUTHENTICATED', service: 'robots' },
    });
  });

  it('that nobody foresaw is masked, keeps its place, and is reported', () => {
    const surprise = new GraphQLError('connect ECONNREFUSED 10.0.0.1', { path: ['a', 0] });
    expect(present(surprise)).toEqual({
      message: 'Unexpected error.',
      path: ['a', 0],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(present(new TypeError('x is undefined')).message).toBe('Unexpected error.');
    expect(surprises).toEqual([surprise, expect.any(TypeError)]);
  });

  it('that its subgraph has logged is not reported again', () => {
    const before = surprises.length;
    present(
      new GraphQLError('Unexpected error.', { extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'robots' } }),
    );
    expect(surprises.length).toBe(before);
  });

  it('gives no names away where introspection is closed', () => {
    const hiding = presenter({ hideSuggestions: true, onSurprise: () => {} });
    const error = problem(
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "nam" on type "Robot". Did you mean "name"?',
    );
    expect(hiding(error).message).toBe('Cannot query field "nam" on type "Robot".');
    expect(present(error).message).toContain('Did you mean');
  });
});
