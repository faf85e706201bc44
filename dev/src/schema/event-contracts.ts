import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../checkout.js';
import { comment, typeOf, type ContractSchema } from './event-types.js';

const CONTRACTS = join(ROOT, 'schema/events');
const GENERATED = 'kit/src/events/contracts.generated.ts';
const HEADER = '// Generated from schema/events by `npm run compose`; do not edit.';

type Contract = ContractSchema & { readonly $id?: string };

/** The event contracts as TypeScript: types for who writes and reads events, schemas for who validates them. */
export async function eventContracts(): Promise<Record<string, string>> {
  const contracts = readdirSync(CONTRACTS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readContract(file));
  return { [GENERATED]: await formatted(contracts) };
}

function readContract(file: string): [type: string, contract: Contract] {
  const type = file.slice(0, -'.json'.length);
  const contract = JSON.parse(readFileSync(join(CONTRACTS, file), 'utf8')) as Contract;
  if (!contract.$id?.endsWith(`/${type}`)) {
    throw new Error(`Expected schema/events/${file} to have an $id ending in /${type}, got ${contract.$id}.`);
  }
  return [type, contract];
}

async function formatted(contracts: [string, Contract][]): Promise<string> {
  const types = contracts.map(([type, contract]) => `${comment(contract)}'${type}': ${typeOf(contract)};`);
  const schemas = contracts.map(([type, contract]) => `'${type}': ${JSON.stringify(contract)},`);
  const source = `${HEADER}
    /** What the event of each type says. */
    export interface EventData {${types.join('\n')}}
    /** The JSON Schema that the data of each type keeps. */
    export const CONTRACTS: Record<keyof EventData, object> = {${schemas.join('\n')}};`;
  const options = await resolveConfig(join(ROOT, GENERATED));
  return format(source, { ...options, parser: 'typescript' });
}
