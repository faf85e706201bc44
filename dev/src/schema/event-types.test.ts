import { describe, expect, it } from 'vitest';
import { typeOf, type ContractSchema } from './event-types.js';

const compact = (schema: ContractSchema) => typeOf(schema).replaceAll(/\s+/g, ' ');

describe('The type of a contract', () => {
  it.each<[ContractSchema, string]>([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ enum: ['LOW', null] }, '"LOW" | null'],
    [{ const: 1 }, '1'],
    [{}, 'unknown'],
    [{ type: 'array', items: { type: ['string', 'null'] } }, 'readonly (string | null)[]'],
    [{ type: 'array' }, 'readonly (unknown)[]'],
  ])('of %j is %s', (schema, type) => expect(compact(schema)).toBe(type));

  it('marks what is not required, and carries descriptions along', () => {
    const schema: ContractSchema = {
      type: ['object', 'null'],
      properties: { id: { type: 'string', description: 'Which one.' }, note: { type: 'string' } },
      required: ['id'],
      additionalProperties: false,
    };
    expect(compact(schema)).toBe('{ /** Which one. */ readonly "id": string; readonly "note"?: string; } | null');
  });

  it('of a map names the type of its values', () => {
    expect(compact({ type: 'object', additionalProperties: { type: 'integer' } })).toBe(
      '{ readonly [key: string]: number; }',
    );
  });

  it('refuses what it cannot express', () => {
    expect(() => typeOf({ $ref: '#/$defs/money' } as ContractSchema)).toThrow(
      'Expected a contract without $ref: the type printer cannot express it.',
    );
    expect(() => typeOf({ type: 'text' })).toThrow('Expected a JSON Schema type, got "text".');
  });
});
