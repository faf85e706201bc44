import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedData } from '../../testing/agreement.js';
import { Federation } from '../../testing/federation.js';
import { OWNED } from '../../testing/graphs/owned.js';

const graph = new Federation(OWNED);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

describe('A field', () => {
  it.each([
    { how: 'along with the path to it', query: '{ reviews { author { name home { city } } reader { name } } }' },
    { how: 'partly along with the path to it', query: '{ reviews { author { name home { street city } plan } } }' },
    { how: 'by the subgraph it moved to', query: '{ users { plan old } debtors { plan old } }' },
    {
      how: 'by either, while it moves',
      query: '{ users { moving } debtors { moving name } reviews { author { moving } } }',
    },
  ])('is answered $how', async ({ query }) => {
    await agreedData(graph, query);
  });

  it('that moved is asked of its new owner', async () => {
    expect(await agreedData(graph, '{ me { plan } }')).toBe('{"me":{"plan":"plan of u2"}}');
  });
});

describe('A value that two subgraphs know in part', () => {
  it.each([
    { what: 'an object', query: '{ users { place { label note } } }' },
    { what: 'an object within', query: '{ users { place { geo { lat lng } } } }' },
    { what: 'an object two steps within', query: '{ me { place { geo { zone { name code } lng } } } }' },
    { what: 'a list of objects', query: '{ users { place { tags { key weight } } } }' },
    { what: 'a list of lists', query: '{ users { place { rows { a } } } }' },
    { what: 'everything at once', query: '{ debtors { place { note label tags { weight key } geo { lng lat } } } }' },
    {
      what: 'objects under two names',
      query: '{ me { p: place { geo { lng lat } } q: place { g: geo { a: lat z: zone { code } } label } } }',
    },
    {
      what: 'objects reached on several ways',
      query:
        '{ reviews { author { place { note geo { lat } } } reader { place { label geo { lng } } } } debtors { place { label note } } }',
    },
  ])('is one value: $what', async ({ query }) => {
    await agreedData(graph, query);
  });

  it('has every part', async () => {
    expect(await agreedData(graph, '{ me { place { tags { weight key } geo { zone { code name } } } } }')).toBe(
      '{"me":{"place":{"tags":[{"weight":1,"key":"a"},{"weight":2,"key":"b"}],"geo":{"zone":{"code":"code of u2","name":"zone of u2"}}}}}',
    );
  });
});
