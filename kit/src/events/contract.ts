import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { CONTRACTS } from './contracts.generated.js';
import type { EventType } from './event.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
formats.default(ajv);

const compiled = new Map<EventType, ValidateFunction>();

/** Throws when `data` is not what the contract of `type` promises. Asked at both ends: outbox writes and inbox reads. */
export function assertContract(type: EventType, data: unknown): void {
  const schema = CONTRACTS[type];
  if (!schema) throw new Error(`No contract for event type ${type}: add schema/events/${type}.json.`);
  const validate = compiled.get(type) ?? ajv.compile(schema);
  compiled.set(type, validate);
  if (!validate(data)) throw new Error(`${type} breaks its contract: ${ajv.errorsText(validate.errors)}.`);
}
