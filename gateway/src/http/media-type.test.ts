import { describe, expect, it } from 'vitest';
import { isEventStream, isPlainJson, mediaTypeOf, shapeOf, streamTypeOf } from './media-type.js';

const [JSON_TYPE, RESPONSE] = ['application/json', 'application/graphql-response+json'] as const;

describe('The media type of a response', () => {
  it.each([
    { accept: undefined, type: JSON_TYPE },
    { accept: '*/*', type: JSON_TYPE },
    { accept: 'application/*;q=0.5', type: JSON_TYPE },
    { accept: 'Application/GraphQL-Response+JSON; charset=utf-8', type: RESPONSE },
    { accept: 'application/json, application/graphql-response+json', type: JSON_TYPE },
    { accept: 'application/graphql-response+json, application/json;q=0.9', type: RESPONSE },
    { accept: 'application/graphql-response+json;q=0.1, application/json', type: JSON_TYPE },
    { accept: 'text/html, */*;q=0.1', type: JSON_TYPE },
    { accept: 'text/html', type: undefined },
    { accept: 'application/json;q=0', type: undefined },
    { accept: 'multipart/mixed', type: undefined },
    { accept: 'multipart/mixed;deferSpec=20220824', type: JSON_TYPE },
    { accept: 'multipart/mixed;deferSpec=20220824,application/graphql-response+json', type: RESPONSE },
  ])('for $accept is $type', ({ accept, type }) => expect(mediaTypeOf(accept)).toBe(type));

  it('is plain JSON by name only where it is named', () => {
    expect(isPlainJson('application/json')).toBe(true);
    expect(isPlainJson('*/*')).toBe(false);
    expect(isPlainJson(undefined)).toBe(false);
    expect(isPlainJson('application/graphql-response+json, application/json;q=0.9')).toBe(false);
  });
});

describe('The shape of what is deferred', () => {
  it.each([
    { accept: 'multipart/mixed;deferSpec=20220824,application/json;q=0.9', shape: 'deferSpec=20220824' },
    { accept: 'multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json', shape: 'incrementalSpec=v0.2' },
    { accept: 'application/json, Multipart/Mixed; deferspec="20220824"', shape: 'deferSpec=20220824' },
    {
      accept: 'multipart/mixed;deferSpec=20220824;q=0.5, multipart/mixed;incrementalSpec=v0.2',
      shape: 'incrementalSpec=v0.2',
    },
    { accept: 'multipart/mixed;deferSpec=20220824;q=0, application/json', shape: undefined },
    { accept: 'multipart/mixed, */*', shape: undefined },
    { accept: 'multipart/mixed;deferSpec=20991231, application/json', shape: undefined },
    { accept: 'multipart/form-data;deferSpec=20220824', shape: undefined },
    { accept: undefined, shape: undefined },
  ])('for $accept is $shape', ({ accept, shape }) => expect(shapeOf(accept)).toBe(shape));
});

describe('The way of a subscription', () => {
  it.each([
    { accept: 'text/event-stream', way: 'text/event-stream', whole: true },
    { accept: 'application/json;q=0.9, Text/Event-Stream', way: 'text/event-stream', whole: true },
    { accept: 'text/event-stream;q=0.5, application/json', way: 'text/event-stream', whole: false },
    { accept: '*/*, text/event-stream', way: 'text/event-stream', whole: false },
    { accept: 'text/event-stream;q=0', way: undefined, whole: false },
    { accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0', way: 'multipart/mixed', whole: false },
    { accept: 'multipart/mixed; subscriptionspec="1.0"', way: 'multipart/mixed', whole: false },
    { accept: 'text/event-stream;q=0.1, multipart/mixed;subscriptionSpec=1.0', way: 'multipart/mixed', whole: false },
    { accept: 'multipart/mixed;subscriptionSpec=1.01', way: undefined, whole: false },
    { accept: 'multipart/related;subscriptionSpec=1.0', way: undefined, whole: false },
    { accept: 'multipart/mixed', way: undefined, whole: false },
    { accept: 'application/json', way: undefined, whole: false },
    { accept: undefined, way: undefined, whole: false },
  ])('for $accept is $way', ({ accept, way, whole }) => {
    expect(streamTypeOf(accept)).toBe(way);
    expect(isEventStream(accept)).toBe(whole);
  });

  it('as parts leaves a query to JSON, and as events does not', () => {
    expect(mediaTypeOf('multipart/mixed;subscriptionSpec=1.0')).toBe(JSON_TYPE);
    expect(mediaTypeOf('text/event-stream')).toBeUndefined();
  });
});
