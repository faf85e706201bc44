import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../checkout.js';
import { exampleQuery, exampleSubscription } from './examples.js';

const schema = buildSchema(readFileSync(join(ROOT, 'schema/api.graphql'), 'utf8'));

describe('An example of the banner', () => {
  it.each([exampleQuery, exampleSubscription('1')])('is one that the graph understands: %s', (text) => {
    expect(validate(schema, parse(text))).toEqual([]);
  });
});
