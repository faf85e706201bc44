import { ROOT } from '../checkout.js';
import { anyModel, exampleQuery, exampleSubscription } from './examples.js';
import { seconds } from './say.js';
import type { Settings } from './settings.js';

/** Where everything is, and the first things to try. */
export async function banner({ gateway, subgraphs, mqttUrl, postgres }: Settings): Promise<string> {
  const graphql = `${gateway.url}/graphql`;
  const rows = [
    ['GraphQL', `${graphql} (HTTP and WebSocket; GraphiQL in a browser)`],
    ['health', `${gateway.url}/health/ready`],
    ...subgraphs.map(({ name, url }) => [name, `${url}/graphql`]),
    ['PostgreSQL', postgres ? `127.0.0.1:${postgres.port}` : 'the server of DATABASE_URL'],
    ['MQTT', mqttUrl],
  ];
  const npm = process.cwd() === ROOT ? 'npm' : `npm --prefix ${ROOT}`;
  return `
ValueVerse is ready after ${seconds()}.

${rows.map(([name = '', place]) => `  ${name.padEnd(14)}${place}`).join('\n')}

A token, for the header "authorization: Bearer …":
  export TOKEN=$(${npm} run -s token -- --role executive)

A query:
  curl -s ${graphql} -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: exampleQuery })}'

A subscription, to paste into GraphiQL with the token in its headers:
  ${exampleSubscription(await anyModel(graphql))}

Ctrl-C stops everything; the data stays.
`;
}
