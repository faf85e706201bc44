import { afterAll, describe, expect, it } from 'vitest';
import { Crew } from '../process/crew.js';
import { measureLive } from './measure-live.js';
import { rightAnswers } from './right-answers.js';
import { startOurs, startPlain } from './sides.js';

const crew = new Crew();
afterAll(() => crew.end());

const load = { clients: 12, tenants: 2, processes: 2, deliveries: 120, seconds: 0.5 };

describe('The bench of live changes', () => {
  it('counts what a gateway delivers to different people, and what it asks for that', async () => {
    const seen = await measureLive(crew, await startOurs(crew), load);
    expect(seen).toMatchObject({ expected: 60, delivered: 60, upstream: 2 });
    // what is asked for two tenants at once may be asked once: it is no tenant's
    expect(seen.requestsPerEvent).toBeGreaterThan(0);
    expect(seen.requestsPerEvent).toBeLessThanOrEqual(2);
    expect(Math.min(seen.p50, seen.p99, seen.cpuUs, seen.rssMb)).toBeGreaterThan(0);
  });

  it('counts the same of a plain server', async () => {
    const seen = await measureLive(crew, await startPlain(crew), load);
    expect(seen).toMatchObject({ expected: 60, delivered: 60, upstream: 12, requestsPerEvent: 0 });
  });

  it('refuses to measure what answers otherwise', async () => {
    const side = await startPlain(crew);
    const silent = async () => ({ seq: 0, open: 2, requests: 0 });
    await expect(rightAnswers({ ...side, name: 'it', source: silent }, 200)).rejects.toThrow(
      'it must deliver 3 events, got 0',
    );
  });
});
