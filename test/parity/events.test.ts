import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Subgraph } from '../../kit/src/subgraph.js';
import { filesBelow, isTest, read, ROOT, SOURCES, SUBGRAPHS } from './checkout.js';

interface Contract {
  readonly $id: string;
  readonly title: string;
  readonly description?: string;
}

const contracts = filesBelow('schema/events').map((path) => {
  const type = /([^/]+)\.json$/.exec(path)?.[1] ?? path;
  return { type, owner: type.split('.')[0] ?? '', contract: JSON.parse(read(path)) as Contract };
});
const types = contracts.map(({ type }) => type);

/** Events that somebody already listens to and whose owner does not tell of them yet. Once it does, they leave this list. */
const HEARD_BEFORE_TOLD = ['value-models.measurement.restated.v1'];

/** Every property a schema names, at whatever depth. */
function propertiesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: object };
  return [...Object.keys(properties), ...Object.values(schema).flatMap(propertiesOf)];
}

/** What would say, or help to guess, who a patient is. */
const PERSONAL =
  /^(patient.*|subject.*|person.*|birth.*|dateOfBirth|age|mrn|ssn|identifier|given|family|firstName|lastName|fullName|gender|sex|address|phone|telecom|email|diagnosis|code|value)$/i;

describe.each(contracts)('The contract of $type', ({ type, owner, contract }) => {
  it('is named after its file and says what happened', () => {
    expect(contract.title).toBe(type);
    expect(contract.$id).toBe(`https://valueverse.example/events/${type}`);
    expect(contract.description).toMatch(/\.$/);
  });

  it('belongs to a subgraph, is in the past tense and has a version', () => {
    expect(SUBGRAPHS).toContain(owner);
    expect(type).toMatch(/^[a-z-]+(\.[a-z]+){1,2}\.([a-z]+ed|frozen|at-risk)\.v[1-9]$/);
  });

  it('names nothing that could tell who a patient is', () => {
    const names = propertiesOf(contract);
    expect(names.filter((name) => PERSONAL.test(name))).toEqual([]);
    // a value model and a benefit have names; what comes from healthcare has none
    if (owner === 'healthcare') expect(names).not.toContain('name');
  });

  it('is kept by its owner, who tells of it', () => {
    const listening = /\.(resolver|live)\.ts$|\/subgraph\.ts$/;
    const tellers = SOURCES.filter((path) => path.startsWith(`subgraphs/${owner}/src/`))
      .filter((path) => !isTest(path) && !listening.test(path))
      .filter((path) => read(path).includes(`'${type}'`));
    expect(tellers.length > 0).toBe(!HEARD_BEFORE_TOLD.includes(type));
  });
});

describe.each(SUBGRAPHS)('The subgraph %s', (name) => {
  it('listens only to events that have a contract, and that another subgraph tells of', async () => {
    const file = pathToFileURL(join(ROOT, 'subgraphs', name, 'src/subgraph.ts')).href;
    const exported = Object.values((await import(file)) as Record<string, Subgraph>);
    const heard = exported.flatMap(({ listensTo }) => Object.keys(listensTo ?? {}));
    expect(exported).toMatchObject([{ name }]);
    expect(heard.filter((type) => !types.includes(type) || type.startsWith(`${name}.`))).toEqual([]);
  });
});
