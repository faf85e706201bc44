import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess, launch } from '../../testing/gateway-process.js';
import { PluginFolder } from '../../testing/plugin-folder.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
let sdl: string;
let plugins: PluginFolder;
let gateway: GatewayProcess | undefined;

beforeAll(async () => {
  sdl = await graph.start();
  plugins = await PluginFolder.make();
});
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
  await plugins.noted();
});
afterAll(async () => {
  await Promise.all([graph.stop(), plugins.remove()]);
});

const start = async (files: readonly string[], env: Record<string, string> = {}) =>
  (gateway = await GatewayProcess.start(sdl, { APOLLO_PLUGINS: files.join(','), ...env }));

/** Notes each station of a request with what is known there. Apollo Server is not to parse or validate: it would on the event loop. */
const WITNESS = `
  export default {
    async requestDidStart({ request }) {
      note({ at: 'requestDidStart', query: request.query });
      return {
        async didResolveSource({ source }) { note({ at: 'didResolveSource', source }); },
        async parsingDidStart() { note({ at: 'parsingDidStart' }); },
        async validationDidStart() { note({ at: 'validationDidStart' }); },
        async didResolveOperation({ operationName, operation, document }) {
          note({ at: 'didResolveOperation', operationName, kind: operation?.operation, definitions: document.definitions.length });
        },
        async didEncounterErrors({ errors }) { note({ at: 'didEncounterErrors', errors: errors.map(({ message }) => message) }); },
        async executionDidStart({ contextValue }) {
          note({ at: 'executionDidStart', caller: contextValue.caller.kind });
          return { async executionDidEnd() { note({ at: 'executionDidEnd' }); } };
        },
        async willSendResponse({ response }) { note({ at: 'willSendResponse', ...response.body.singleResult }); },
      };
    },
  };
`;

describe('A plug-in of Apollo Server', () => {
  it('sees a request from its start to the answer, as the client has written it', async () => {
    const { ask } = await started(WITNESS);
    const query =
      'query Mine { product(id: "7") { ...N } refuse(code: "FORBIDDEN", message: "No.") } fragment N on Product { name stars }';
    const { data, errors } = await ask(query);
    expect(data).toEqual({ product: { name: 'Product 7', stars: 1 }, refuse: null });
    expect(await plugins.noted()).toEqual([
      { at: 'requestDidStart', query },
      { at: 'didResolveSource', source: query },
      { at: 'didResolveOperation', operationName: 'Mine', kind: 'query', definitions: 2 },
      { at: 'executionDidStart', caller: 'ANONYMOUS' },
      { at: 'didEncounterErrors', errors: ['No.'] },
      { at: 'executionDidEnd' },
      { at: 'willSendResponse', data, errors },
    ]);
  });

  it('sees what is refused before it was parsed, and every reason', async () => {
    const { ask } = await started(WITNESS);
    const query = '{ nope catalogg }';
    const { errors } = await ask(query);
    const messages = [
      'Cannot query field "nope" on type "Query".',
      'Cannot query field "catalogg" on type "Query". Did you mean "catalog"?',
    ];
    expect(errors?.map(({ message }) => message)).toEqual(messages);
    expect(await plugins.noted()).toEqual([
      { at: 'requestDidStart', query },
      { at: 'didResolveSource', source: query },
      { at: 'didResolveOperation', operationName: null, definitions: 0 },
      { at: 'didEncounterErrors', errors: messages },
      { at: 'willSendResponse', errors },
    ]);
  });

  it('shares the answer with plug-ins of other modules, in the order in which they are named', async () => {
    const add = (name: string) =>
      `{ requestDidStart: async () => ({ willSendResponse: async ({ response: { body, http } }) => {
        http.headers.set('x-${name}', 'here');
        body.singleResult.extensions = { by: [...(body.singleResult.extensions?.by ?? []), '${name}'] };
      } }) }`;
    const first = await plugins.write('first.mjs', `export default [${add('one')}, ${add('two')}];`);
    const second = await plugins.write('second.mjs', `export default ${add('three')};`);
    const { ask } = methods(await start([first, second]));
    const { extensions, headers } = await ask('{ catalog }');
    expect(extensions).toEqual({ by: ['one', 'two', 'three'] });
    expect(headers.get('x-three')).toBe('here');
  });

  it('may answer itself, change the variables, or refuse in words of its own', async () => {
    const { ask } = await started(`
      export default {
        async requestDidStart({ request }) {
          if (request.variables?.id) request.variables = { id: '9' };
          return {
            async responseForOperation({ operationName }) {
              return operationName === 'Canned' ? { http: {}, body: { kind: 'single', singleResult: { data: { catalog: 'canned' } } } } : null;
            },
            async didResolveOperation({ operationName }) {
              const http = { status: 429, headers: new Map([['retry-after', '7']]) };
              if (operationName === 'Often') throw new GraphQLError('Slower, please.', { extensions: { code: 'RATE_LIMITED', http } });
              if (operationName === 'Broken') throw new Error('password=hunter2');
            },
          };
        },
      };
    `);
    expect((await ask('query Canned { catalog }')).data).toEqual({ catalog: 'canned' });
    const changed = await ask('query P($id: ID!) { product(id: $id) { id } }', { variables: { id: '1' } });
    expect(changed.data).toEqual({ product: { id: '9' } });
    const limited = await ask('query Often { catalog }');
    expect(limited).toMatchObject({
      status: 429,
      errors: [{ message: 'Slower, please.', extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(limited.headers.get('retry-after')).toBe('7');
    const broken = await ask('query Broken { catalog }');
    expect(broken).toMatchObject({ status: 500, errors: [{ message: 'Unexpected error.' }] });
  });

  it('follows a change of the supergraph, while a request ends on the one that it began on', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reload-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, sdl);
    const module = await plugins.write(
      'waits.mjs',
      `
      let changed;
      const change = new Promise((resolve) => (changed = resolve));
      let loads = 0;
      export default {
        async serverWillStart() {
          return { schemaDidLoadOrUpdate({ apiSchema }) {
            loads += 1;
            note({ fields: Object.keys(apiSchema.getType('Product').getFields()) });
            if (loads > 1) changed();
          } };
        },
        async requestDidStart({ request }) {
          if (!request.query.includes('Waits')) return;
          note('waiting');
          await change;
        },
      };
      `,
    );
    gateway = await GatewayProcess.start(sdl, { APOLLO_PLUGINS: module }, ['--supergraph', file, '--port', '0']);
    const { ask } = methods(gateway);
    const waits = ask('query Waits { product(id: "1") { name price stars } }');
    await vi.waitFor(async () => expect(await seen()).toContainEqual('waiting'), { timeout: 5_000 });
    await writeFile(`${file}.new`, sdl.replace(/^ {2}price: Int.*\n/m, ''));
    await rename(`${file}.new`, file);
    expect((await waits).data).toEqual({ product: { name: 'Product 1', price: 5, stars: 1 } });
    expect(await seen()).toEqual([
      { fields: ['id', 'name', 'price', 'toldTo', 'stars', 'seenBy'] },
      'waiting',
      { fields: ['id', 'name', 'toldTo', 'stars', 'seenBy'] },
    ]);
    expect(await ask('{ product(id: "1") { price } }')).toMatchObject({
      status: 400,
      errors: [{ message: 'Cannot query field "price" on type "Product".' }],
    });
    await rm(folder, { recursive: true });
  });

  it.each([
    { what: 'throws', source: 'throw new Error("not today");', says: 'not today' },
    { what: 'is not there', says: 'Cannot find module' },
    {
      what: 'exports nothing',
      source: '',
      says: 'its default export must be a plug-in (an object) or a list of them, got undefined',
    },
    { what: 'exports a list with a text', source: 'export default [{}, "x"];', says: 'got object, string' },
  ])('keeps the gateway from starting when its module $what', async ({ what, source, says }) => {
    const sound = await plugins.write('sound.mjs', 'export default {};');
    const broken = join(plugins.folder, `${what.replaceAll(' ', '-')}.mjs`);
    if (source !== undefined) await plugins.write(`${what.replaceAll(' ', '-')}.mjs`, source);
    const starting = start([sound, broken]);
    await expect(starting).rejects.toThrow(`APOLLO_PLUGINS names ${broken}, which cannot be used: `);
    await expect(starting).rejects.toThrow(says);
    await expect(starting).rejects.toThrow(/^(?![^]*^\s+at \S+ \()/m);
  });

  it('keeps the gateway from starting when it does not start itself', async () => {
    const file = await plugins.write(
      'lazy.mjs',
      'export default { async serverWillStart() { throw new Error("no licence"); } };',
    );
    const folder = await mkdtemp(join(tmpdir(), 'lazy-'));
    await writeFile(join(folder, 's.graphql'), sdl);
    const { child, output } = launch(['--supergraph', join(folder, 's.graphql'), '--port', '0'], {
      APOLLO_PLUGINS: file,
    });
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, said: output().trim() }).toEqual({
      code: 1,
      said: 'A plug-in that APOLLO_PLUGINS names does not start: no licence',
    });
    await rm(folder, { recursive: true });
  });
});

const methods = (of: GatewayProcess) => ({ ask: of.ask.bind(of) });

/** A gateway with one plug-in. */
const started = async (source: string) =>
  methods(await start([await plugins.write(`plugin-${(count += 1)}.mjs`, source)]));
let count = 0;

const notes: unknown[] = [];

/** Everything noted in this test so far. */
async function seen(): Promise<readonly unknown[]> {
  notes.push(...(await plugins.noted()));
  return notes;
}
