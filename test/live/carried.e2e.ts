import { randomBytes } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { eventId } from '@valueverse/kit/events/event';
import { openTransport } from '@valueverse/kit/events/transport/open-transport';
import type { Transport } from '@valueverse/kit/events/transport/transport';
import { type RunningPostgres, startTemporaryPostgres } from '../../dev/src/postgres/start-postgres.js';
import { canRun, ENGINES, type EventServer, startEventServer } from '../../kit/src/testing/event-server.js';
import { UpsertDriver } from '../loop.documents.js';
import { type Hospital, openHospital } from '../world/hospital.js';
import { startSystem } from '../world/start-system.js';
import { commit, registerFacility } from '../world/ward.js';

const QUERY = `subscription Worth($modelId: ID!) {
  metricsRecalculated(modelId: $modelId) { npv { amount } causedBy { type eventId } model { name } }
}`;
const DRIVER_CHANGED = 'value-models.model.driver.changed.v1';
const PATIENCE = { timeout: 60_000 };

interface Push {
  readonly metricsRecalculated: {
    readonly npv: { readonly amount: string };
    readonly causedBy: { readonly type: string; readonly eventId: string };
  };
}

let postgres: RunningPostgres;
beforeAll(async () => void (postgres = await startTemporaryPostgres()));
afterAll(() => postgres?.stop());

describe.each(Object.entries(ENGINES))('The whole system with %s between its subgraphs', (_, engine) => {
  describe.runIf(canRun(engine))(engine.program, () => {
    const secret = randomBytes(32).toString('hex');
    /** Ids of the events of value-models that the engine has carried. */
    const carried: string[] = [];
    const pushes: Push[] = [];
    let server: EventServer;
    let system: Awaited<ReturnType<typeof startSystem>>;
    let ear: Transport;
    let hospital: Hospital;
    let modelId: string;
    let leave: () => unknown;
    beforeAll(async () => {
      server = await startEventServer(engine);
      const settings = { EVENTS_URL: server.url, DATABASE_URL: postgres.adminUrl, INTERNAL_TOKEN_SECRET: secret };
      system = await startSystem(settings);
      ear = await openTransport({ url: server.url, secret });
      ear.onEvent('value-models', (event) => carried.push(eventId(event)));
      hospital = openHospital(system.gatewayUrl);
      modelId = (await commit(hospital, await registerFacility(hospital))).modelId;
      leave = follow();
    });
    afterAll(async () => {
      await leave?.();
      await ear?.close();
      await system?.stop();
      await server?.stop();
    });

    /** From the beginning of the log, so that nothing depends on when it stands. */
    const follow = () => {
      const client = createClient({
        url: `${system.gatewayUrl.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: async () => ({ authorization: `Bearer ${await hospital.token('executive')}` }),
      });
      const asked = { query: QUERY, variables: { modelId }, extensions: { resume: 'calculations:0' } };
      client.subscribe<Push>(asked, {
        next: ({ data, errors }) => {
          expect(errors).toBeUndefined();
          if (data) pushes.push(data);
        },
        error: () => {}, // what is waited for does not come
        complete: () => {},
      });
      return () => client.dispose();
    };
    /** Changes what a model costs, and waits until another subgraph has told what it is worth now. */
    const changed = async (amount: string): Promise<string> => {
      const ofDrivers = () =>
        pushes.filter(({ metricsRecalculated: { causedBy } }) => causedBy.type === DRIVER_CHANGED);
      await vi.waitFor(() => expect(ofDrivers()).not.toEqual([]), PATIENCE); // of what was set up
      const before = ofDrivers().length;
      const driver = { key: 'robots', label: 'Robots', category: 'COST', every: 'ONCE', startMonth: 0 } as const;
      const { data } = await hospital.ask('value-engineer', UpsertDriver, { input: { modelId, ...driver, amount } });
      expect(data.upsertDriver.userErrors).toEqual([]);
      await vi.waitFor(() => expect(ofDrivers()).toHaveLength(before + 1), PATIENCE);
      return ofDrivers().at(-1)!.metricsRecalculated.causedBy.eventId;
    };

    it('tells in one subgraph of what was changed in another, by an event that the engine has carried', async () => {
      const cause = await changed('30000');
      await vi.waitFor(() => expect(carried).toContain(cause), PATIENCE);
    });

    it('does so while the engine is down, by an event that only the log has', async () => {
      await server.kill();
      const cause = await changed('40000');
      expect(carried).not.toContain(cause);
    });

    it('has the engine carry again when that is back', async () => {
      await server.restart();
      await vi.waitFor(async () => {
        const cause = await changed(String(50_000 + pushes.length));
        await vi.waitFor(() => expect(carried).toContain(cause));
      }, PATIENCE);
    });
  });
});
