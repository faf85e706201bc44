import { secrets } from '../start/secrets.js';
import { settingsFrom } from '../start/settings.js';
import type { Operator } from './operate.js';

const NAME = 'value-models';

/** The subgraph that keeps histories, found as `npm start` finds it. */
export async function operatorOf(env: Readonly<Record<string, string | undefined>>): Promise<Operator> {
  const { knownAs } = settingsFrom(env).subgraphs.find(({ name }) => name === NAME)!;
  const secret = env['INTERNAL_TOKEN_SECRET'] || (await secrets()).INTERNAL_TOKEN_SECRET;
  return { name: NAME, url: knownAs, secret };
}
