import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { registerFacility } from '../world/ward.js';
import { openHospital, type Hospital } from '../world/hospital.js';
import { crash, endGateway } from '../world/kill.js';
import { DispatchMission } from '../loop.documents.js';
import { RESUMING } from './stock.js';

const QUERY = 'subscription Live($id: ID!) { mission: missionUpdated(facilityId: $id) { id status } }';
const PATIENCE = { timeout: 60_000 };

interface Push {
  readonly data?: { readonly mission?: { readonly id: string } | null };
  readonly extensions?: { readonly event?: { readonly id: string } };
}

let hospital: Hospital;
let facilityId: string;
beforeAll(async () => {
  hospital = openHospital();
  facilityId = await registerFacility(hospital);
});
const leaving: (() => unknown)[] = [];
afterAll(() => Promise.all(leaving.map((leave) => leave())));

/** Asks for a delivery until somebody answers. */
async function dispatched(): Promise<string> {
  const input = { facilityId, kind: 'DELIVERY', payload: 'LINEN', origin: 'pharmacy', destination: 'ward-1' } as const;
  return vi.waitFor(async () => {
    const { data, errors } = await hospital.ask('operator', DispatchMission, { input });
    expect(errors).toBeUndefined();
    return data.dispatchMission.mission!.id;
  }, PATIENCE);
}

describe('Every kind of resuming client beside the others', () => {
  it('hears of every mission, of each event once and in order, whoever is ended', async () => {
    const all = RESUMING.map(({ client, follow }) => {
      const seen: Push[] = [];
      const url = `${inject('system').gatewayUrl}/graphql`;
      const authorization = async () => `Bearer ${await hospital.token('operator')}`;
      const next = (result: unknown) => void seen.push(result as Push);
      leaving.push(follow({ url, authorization, query: QUERY, variables: { id: facilityId }, next }));
      return { client, seen };
    });
    const missionsOf = (seen: readonly Push[]) => new Set(seen.map(({ data }) => data?.mission?.id));
    /** Missions until everybody hears of them: only then does everybody follow. */
    const missions: string[] = [];
    await vi.waitFor(async () => {
      missions.splice(0, Infinity, await dispatched());
      await vi.waitFor(() => {
        for (const { seen } of all) expect(missionsOf(seen)).toContain(missions[0]);
      });
    }, PATIENCE);
    for (const { seen } of all) seen.length = 0;
    missions.length = 0;

    for (const end of [() => crash('robots'), () => endGateway('SIGKILL'), () => endGateway('SIGTERM')]) {
      missions.push(await dispatched());
      end();
      missions.push(await dispatched());
    }
    for (const { client, seen } of all) {
      await vi.waitFor(() => expect([...missionsOf(seen)], client).toEqual(expect.arrayContaining(missions)), PATIENCE);
      const numbers = seen.map(({ extensions }) => Number(extensions?.event?.id.split(':')[1]));
      expect(numbers, client).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }
  });
});
