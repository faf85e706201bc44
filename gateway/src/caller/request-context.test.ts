import { verifyCaller } from '@valueverse/kit/caller';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { member } from '../../testing/callers.js';
import { correlationId } from './correlation-id.js';
import { contextOpener } from './request-context.js';

const SECRET = 'x'.repeat(32);
afterEach(() => vi.useRealTimers());

describe('The context of a request', () => {
  it('signs the caller once, and again before the signature lapses', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
    const { authorization } = contextOpener(SECRET)(member('a'));
    const first = (await authorization())!;
    expect(await verifyCaller(first.slice('Bearer '.length), SECRET)).toMatchObject({ id: 'u1', scopes: ['a'] });
    expect(await authorization()).toBe(first);
    vi.advanceTimersByTime(11_000);
    expect(await authorization()).not.toBe(first);
  });

  it('says nothing of the caller without a secret', async () => {
    expect(await contextOpener(undefined)(member()).authorization()).toBeUndefined();
  });
});

describe('A correlation id', () => {
  it('is the client’s when it is safe to log', () => {
    expect(correlationId('order-66:a.b')).toBe('order-66:a.b');
  });

  it.each([undefined, '', 'a b', 'a\n{"level":60}', 'x'.repeat(65), ['a']])('is a new one instead of %j', (offered) => {
    expect(correlationId(offered)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });
});
