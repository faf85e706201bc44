const WELCOME = `# Anonymous callers may ask public fields only. For everything else get a token:
#
#   npm run -s token -- --role viewer
#
# and put it under "Headers" below: { "authorization": "Bearer <token>" }
# Subscriptions run over a WebSocket and take the token from the same place.
#
# How was it answered? With "x-explain": "plan" there, the answer has the query plan, the
# requests to subgraphs and their times under "extensions".

query Hello {
  __typename
}
`;

/** What stands under "Headers": a switch to find, off. */
const HEADERS = `{
  "x-explain": "off"
}`;

let page: Promise<Buffer> | undefined;

/** GraphiQL as one page without any request to elsewhere. Nine megabytes of source, hence loaded when first asked for. */
export function graphiqlPage(): Promise<Buffer> {
  page ??= import('@graphql-yoga/render-graphiql').then(({ renderGraphiQL }) =>
    Buffer.from(
      renderGraphiQL({ title: 'ValueVerse', defaultQuery: WELCOME, headers: HEADERS, subscriptionsProtocol: 'WS' }),
    ),
  );
  return page;
}
