import type { Bundle, Encounter, Observation, Resource, ServiceRequest } from '@medplum/fhirtypes';
import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { sampleBundles } from '../sample/sample-bundles.js';
import { healthcare } from '../subgraph.js';

/** Somebody's stay on a ward, as it was imported. */
interface Stay {
  readonly encounter: Encounter & { id: string };
  readonly wardId: string;
  /** The newest of their oxygen saturations. */
  readonly saturation: Observation;
  readonly order: ServiceRequest;
}

/** A hospital of two wards with one patient each, and another tenant's. */
export interface Hospital extends World {
  readonly stays: readonly [Stay, Stay];
  readonly stayElsewhere: Stay;
  /** Imports resources as they are now. */
  send(resources: readonly Resource[], tenant?: string): Promise<void>;
  /** Amends the newest saturation of a stay: 97 is low risk, 90 is low to medium. */
  saturate(stay: Stay, percent: number): Promise<void>;
}

const NOON = new Date('2026-03-01T12:00:00Z');

export async function openHospital(): Promise<Hospital> {
  const world = await openWorld(healthcare);
  const bring = async (bundle: Bundle, tenant: string) => {
    const query = 'mutation($input: ImportBundleInput!) { importBundle(input: $input) { userErrors { message } } }';
    const { data } = await world.ask(query, as('admin', { tenant }), { input: { bundle } });
    if (data.importBundle.userErrors.length > 0) throw new Error(JSON.stringify(data.importBundle.userErrors));
  };
  const open = async (seed: number, tenant: string) => {
    const facilityId = `0193b3a0-0000-7000-8000-0000000000${seed}`;
    const bundles = sampleBundles({ seed, facilityId, until: NOON, wards: 2, patients: 2, rounds: 2 });
    for (const bundle of bundles) await bring(bundle, tenant);
    return staysIn(bundles.flatMap(({ entry = [] }) => entry.map(({ resource }) => resource as Resource)));
  };
  const send: Hospital['send'] = (resources, tenant = 'meridian') => {
    const entry = resources.map((resource) => ({
      resource: resource as never,
      request: { method: 'PUT' as const, url: `${resource.resourceType}/${resource.id}` },
    }));
    return bring({ resourceType: 'Bundle', type: 'transaction', entry }, tenant);
  };
  return {
    ...world,
    stays: (await open(42, 'meridian')) as [Stay, Stay],
    stayElsewhere: (await open(43, 'elsewhere'))[0]!,
    send,
    saturate: ({ saturation }, value) =>
      send([{ ...saturation, valueQuantity: { ...saturation.valueQuantity, value } } as Observation]),
  };
}

function staysIn(resources: readonly Resource[]): Stay[] {
  const encounters = resources.filter((resource) => resource.resourceType === 'Encounter');
  return encounters.map((encounter) => {
    const reference = `Encounter/${encounter.id}`;
    const saturations = resources.filter(
      (resource) =>
        resource.resourceType === 'Observation' &&
        resource.encounter?.reference === reference &&
        resource.code.coding?.[0]?.code === '59408-5',
    );
    const order = resources.find(
      (resource) => resource.resourceType === 'ServiceRequest' && resource.encounter?.reference === reference,
    );
    return {
      encounter: encounter as Stay['encounter'],
      wardId: encounter.location?.[0]?.location.reference?.split('/')[1] ?? '',
      saturation: saturations.at(-1) as Observation,
      order: order as ServiceRequest,
    };
  });
}
