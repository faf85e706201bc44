import type { Caller } from '@valueverse/kit/caller';
import { as, type World } from '@valueverse/kit/testing/world';
import { ValueEvent } from '../history/value-event.js';

/** What a mutation answered: its payload. */
export interface Answered {
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  readonly [field: string]: any; // oxlint-disable-line typescript/no-explicit-any -- a test states the shape it expects
}

/** Where a mutation is asked for: a world, by an admin unless it is said by whom. */
export interface Door extends Pick<World, 'ask'> {
  readonly caller?: Caller;
  readonly idempotencyKey?: string;
}

/** Asks for `upsertDriver driver { id }` with its input, and gives the payload. */
export async function mutate(
  { ask, caller = as('admin'), idempotencyKey }: Door,
  call: string,
  input: object,
): Promise<Answered> {
  const [, name = '', selection = ''] = /^(\w+) ?(.*)$/.exec(call) ?? [];
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ask(
    `mutation($input: ${type}!, $key: ID) { answer: ${name}(input: $input, idempotencyKey: $key) { ${selection} userErrors { code path message } } }`,
    caller,
    { input, key: idempotencyKey ?? null },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.answer;
}

/** The entries of a model, oldest first. */
export const entriesOf = ({ host }: World, modelId: string, caller = as('admin')): Promise<ValueEvent[]> =>
  host.write(caller, ({ tx }) => tx.find(ValueEvent, { where: { streamId: modelId }, order: { version: 'ASC' } }));

const FACILITY = '0193b3a0-0000-7000-8000-00000000000b';

/** A model with nothing in it, of an initiative of its own. */
export async function emptyModel(world: Door) {
  const sponsor = { name: 'Deliveries', sponsor: 'COO', facilityIds: [FACILITY] };
  const { initiative } = await mutate(world, 'createInitiative initiative { id }', sponsor);
  const plan = { name: 'Nights', currency: 'EUR', startDate: '2026-01-01', horizonMonths: 36, discountRate: '0.1' };
  const input = { initiativeId: initiative.id as string, ...plan };
  const { valueModel } = await mutate(world, 'createValueModel valueModel { id }', input);
  return { initiativeId: input.initiativeId, modelId: valueModel.id as string, facilityId: FACILITY };
}

/** A driver, a benefit and a promise that any model takes. */
const DRIVER = { label: 'Robots', category: 'COST', amount: '240000', startMonth: 0, every: 'ONCE' };
const PLAN = { name: 'Time', statement: 'Time is freed.', valueType: 'NON_CASH_RELEASING', unit: '{delivery}' };
const BENEFIT = { ...PLAN, moneyPerUnit: '10', monthlyTarget: '100', startMonth: 0 };
const COMMITMENT = { party: 'COO', amount: '12000', periodStart: '2026-01-01', periodEnd: '2027-01-01' };

export const driverInput = (modelId: string, key = 'robots') => ({ modelId, key, ...DRIVER });
export const benefitInput = (modelId: string) => ({ modelId, ...BENEFIT });
export const commitmentInput = (modelId: string) => ({ modelId, ...COMMITMENT });
