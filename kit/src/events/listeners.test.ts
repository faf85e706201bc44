import { describe, expect, it, vi } from 'vitest';
import type { LoggedEvent } from './event.js';
import { Listeners } from './listeners.js';

const event = (tenant: string, type: string, partitionKey: string) => ({ tenant, type, partitionKey }) as LoggedEvent;

describe('Listeners', () => {
  it('hear what concerns them, once each and in order, and nothing else', () => {
    const listeners = new Listeners();
    const [all, ofType, ofKey, ofOther] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    listeners.add(all, {});
    listeners.add(ofType, { tenant: 't', types: ['a', 'b', 'a'] });
    listeners.add(ofKey, { tenant: 't', types: ['a'], key: 'k' });
    listeners.add(ofOther, { tenant: 'u', types: ['a'] });
    const events = [event('t', 'a', 'k'), event('t', 'b', 'l'), event('t', 'c', 'k'), event('t', 'a', 'l')];
    listeners.tell(events);
    expect(all.mock.calls).toEqual([[events]]);
    expect(ofType.mock.calls).toEqual([[[events[0], events[1], events[3]]]]);
    expect(ofKey.mock.calls).toEqual([[[events[0]]]]);
    expect(ofOther).not.toHaveBeenCalled();
  });

  it('are not mistaken for others by names that hold what separates names', () => {
    const listeners = new Listeners();
    const listener = vi.fn();
    listeners.add(listener, { tenant: 't\n=a', types: ['b'] });
    listeners.tell([event('t', 'a\n=b', 'k'), event('*', '*', '*')]);
    expect(listener).not.toHaveBeenCalled();
  });

  it('are told with an empty list that something was missed, and nothing once they have gone', () => {
    const listeners = new Listeners();
    const [staying, going] = [vi.fn(), vi.fn()];
    listeners.add(staying, { types: ['a', 'b'] });
    const leave = listeners.add(going, { types: ['a'] });
    leave();
    listeners.missed();
    listeners.tell([event('t', 'a', 'k')]);
    expect(staying).toHaveBeenCalledTimes(2);
    expect(staying.mock.calls[0]).toEqual([[]]);
    expect(going).not.toHaveBeenCalled();
  });
});
