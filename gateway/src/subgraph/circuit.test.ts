import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Circuit } from './circuit.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function broken(): Promise<Circuit> {
  const circuit = new Circuit();
  for (let times = 0; times < 5; times++) circuit.enter()!.failed();
  await settled();
  return circuit;
}

describe('A circuit', () => {
  it('opens after five failures in a row', async () => {
    const circuit = new Circuit();
    for (const word of ['failed', 'failed', 'failed', 'failed', 'succeeded', 'failed', 'withdrawn'] as const) {
      circuit.enter()![word]();
    }
    await settled();
    expect(circuit.open).toBe(false);
    expect((await broken()).enter()).toBeUndefined();
  });

  it('lets one request try after half a second, and everyone when that succeeds', async () => {
    const circuit = await broken();
    vi.advanceTimersByTime(499);
    expect(circuit.enter()).toBeUndefined();
    vi.advanceTimersByTime(1);
    const probe = circuit.enter();
    expect(circuit.enter()).toBeUndefined();
    probe!.succeeded();
    expect(circuit.enter()).toBeDefined();
    await settled();
    expect(circuit.open).toBe(false);
    circuit.enter()!.failed();
    await settled();
    expect(circuit.open).toBe(false);
  });

  it.each(['failed', 'withdrawn'] as const)('stays open for another half second when the try is %s', async (word) => {
    const circuit = await broken();
    vi.advanceTimersByTime(500);
    circuit.enter()![word]();
    await settled();
    expect(circuit.enter()).toBeUndefined();
    vi.advanceTimersByTime(500);
    expect(circuit.enter()).toBeDefined();
  });

  it('is not held open by failures of requests that began before', async () => {
    const circuit = new Circuit();
    const early = circuit.enter()!;
    for (let times = 0; times < 5; times++) circuit.enter()!.failed();
    await settled();
    vi.advanceTimersByTime(500);
    early.failed();
    await settled();
    expect(circuit.enter()).toBeDefined();
  });
});
