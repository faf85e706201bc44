import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { describe, expect, it, vi } from 'vitest';
import { resumeLink } from './apollo.js';

const OPEN = '\r\n--graphql';
const part = (json: object) => `\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(json)}\r\n--graphql`;
const event = (seq: number) => part({ payload: { data: { seq }, extensions: { event: { id: `robots:${seq}` } } } });
const END = '--\r\n';
const ended = (code: string) => part({ payload: null, errors: [{ message: 'Over.', extensions: { code } }] }) + END;
const stream = (...texts: string[]) =>
  new Response([OPEN, ...texts].join(''), {
    headers: { 'content-type': 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' },
  });
const refusal = (status: number, code: string) =>
  Response.json(
    { errors: [{ message: 'No.', extensions: { code } }] },
    { status, headers: { 'content-type': 'application/graphql-response+json' } },
  );

interface Seen {
  readonly data: unknown;
  readonly error: string | undefined;
}

/** Follows until the end; each request is answered by the next of `answers`, the last over and over. */
async function follow(answers: readonly (Response | Error)[], onResync?: (cursor: string | undefined) => void) {
  const resumes: unknown[] = [];
  const tokens: unknown[] = [];
  const answer = async (_: unknown, init?: RequestInit) => {
    const now = answers[Math.min(resumes.length, answers.length - 1)]!;
    const body = JSON.parse(String(init?.body)) as { extensions?: { resume?: string } };
    resumes.push(body.extensions?.resume);
    tokens.push(new Headers(init?.headers).get('authorization'));
    if (now instanceof Error) throw now;
    return now.clone();
  };
  const withToken = new ApolloLink((operation, forward) => {
    operation.setContext({ headers: { authorization: `token ${resumes.length + 1}` } });
    return forward(operation);
  });
  const link = ApolloLink.from([
    resumeLink({ onResync }),
    withToken,
    new HttpLink({ uri: 'http://gateway', fetch: answer }),
  ]);
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const seen: Seen[] = [];
  await new Promise<void>((complete) => {
    const events = client.subscribe({ query: gql('subscription { seq }') });
    events.subscribe({ next: ({ data, error }) => seen.push({ data, error: error?.message }), complete });
  });
  return { seen, resumes, tokens };
}

vi.mock(import('./backoff.js'), () => ({ backoff: () => 0, waitBackoff: async () => {} }));

const told = (...seqs: number[]) => seqs.map((seq) => ({ data: { seq }, error: undefined }));

describe('Apollo Client over HTTP with the resume link', () => {
  it.each([
    { what: 'is cut off', cut: stream(event(1), event(2)) },
    {
      what: 'is sent away by a gateway that stops',
      cut: stream(event(1), event(2), ended('SUBSCRIPTION_SERVER_DRAINING')),
    },
    { what: 'was too slow', cut: stream(event(1), event(2), ended('SLOW_CONSUMER')) },
    { what: 'has an expired token', cut: stream(event(1), event(2), ended('SUBSCRIPTION_JWT_EXPIRED')) },
  ])('goes on after the last event when it $what, with a new token', async ({ cut }) => {
    const { seen, resumes, tokens } = await follow([cut, stream(event(2), event(3), END)]);
    expect(seen).toEqual(told(1, 2, 3));
    expect(resumes).toEqual([undefined, 'robots:2']);
    expect(tokens).toEqual(['token 1', 'token 2']);
  });

  it('comes back from a gateway that is not there, or full, or does not like the token at first', async () => {
    const answers = [
      new TypeError('fetch failed'),
      refusal(503, 'SUBSCRIPTION_LIMIT'),
      stream(event(1)),
      refusal(401, 'UNAUTHENTICATED'),
      stream(event(2), END),
    ];
    const { seen, resumes } = await follow(answers);
    expect(seen).toEqual(told(1, 2));
    expect(resumes).toEqual([undefined, undefined, undefined, 'robots:1', 'robots:1']);
  });

  it('tells that events may have been missed when it is cut before the first, also if its token is refused then', async () => {
    const onResync = vi.fn<(cursor: string | undefined) => void>();
    const answers = [stream(), refusal(401, 'UNAUTHENTICATED'), stream(event(1)), stream(event(2), END)];
    const { seen, resumes } = await follow(answers, onResync);
    expect(seen).toEqual(told(1, 2));
    expect(resumes).toEqual([undefined, undefined, undefined, 'robots:1']);
    expect(onResync.mock.calls).toEqual([[undefined], [undefined]]); // once for each time it is asked again
  });

  it.each([
    { what: 'an operation that is refused', answer: refusal(400, 'GRAPHQL_VALIDATION_FAILED') },
    { what: 'a token that will not do', answer: refusal(401, 'UNAUTHENTICATED') },
    { what: 'a subscription that the gateway ends', answer: stream(ended('SUBSCRIPTION_SCHEMA_CHANGED')) },
  ])('does not repeat $what', async ({ answer }) => {
    const { seen, resumes } = await follow([answer]);
    expect(seen).toEqual([{ data: undefined, error: expect.any(String) }]);
    expect(resumes).toHaveLength(1);
  });

  it('hands on that events were lost, and goes on after that', async () => {
    const errors = [{ message: 'Read anew.', extensions: { code: 'RESYNC_REQUIRED' } }];
    const lost = part({ payload: { data: null, errors, extensions: { event: { id: 'robots:7' } } } });
    const onResync = vi.fn<(cursor: string | undefined) => void>();
    const { seen, resumes } = await follow([stream(lost), stream(event(8), END)], onResync);
    expect(seen).toEqual([{ data: undefined, error: 'Read anew.' }, ...told(8)]);
    expect(onResync).toHaveBeenCalledExactlyOnceWith('robots:7');
    expect(resumes).toEqual([undefined, 'robots:7']);
  });
});
