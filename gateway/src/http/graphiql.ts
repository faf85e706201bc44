const WELCOME = `# Anonymous callers may ask public fields only. For everything else get a token:
#
#   npm run -s token -- --role viewer
#
# and put it under "Headers" below: { "authorization": "Bearer <token>" }
# Subscriptions run over a WebSocket and take the token from the same place.

query Hello {
  __typename
}
`;

let page: Promise<Buffer> | undefined;

/** GraphiQL as one page without any request to elsewhere. Nine megabytes of source, hence loaded when first asked for. */
export function graphiqlPage(): Promise<Buffer> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    Buffer.from(renderGraphiQL({ title: 'ValueVerse', defaultQuery: WELCOME, subscriptionsProtocol: 'WS' })),
  );
  return page;
}
