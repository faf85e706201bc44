import { parse } from 'graphql';
import { composed } from './composed.js';

const IMPORTS = ['key', 'shareable', 'external', 'requires', 'provides', 'override', 'tag', 'inaccessible']
  .concat(['interfaceObject', 'composeDirective', 'authenticated', 'requiresScopes', 'policy'])
  .concat(['context', 'fromContext', 'cost', 'listSize'])
  .map((name) => `"@${name}"`);
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS.join(' ')}])`;

/** The supergraph SDL of subgraphs that nobody asks, from their SDL by name; every directive of Federation is at hand. */
export const linked = (sdl: Readonly<Record<string, string>>): string =>
  composed(
    Object.entries(sdl).map(([name, text]) => {
      return { name, url: `http://${name}.test/graphql`, typeDefs: parse(`${LINK} ${text}`) };
    }),
  );
