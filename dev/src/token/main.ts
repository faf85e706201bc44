import { ROLES } from '@valueverse/kit/caller';
import { program } from '../program.js';
import { devToken, rolesFrom } from './dev-token.js';

const usage = `Usage: npm run -s token -- --role ROLE[,ROLE] [--tenant T] [--sub S] [--scope "A B"] [--ttl 12h]
Prints a development token. Roles: ${ROLES.join(', ')}. The tenant is meridian unless you say otherwise.`;

const text = { type: 'string' } as const;
const options = { role: text, tenant: text, sub: text, scope: text, ttl: text };

await program({ usage, options }, async ({ role = '', ...claims }) => {
  console.log(await devToken({ ...claims, roles: rolesFrom(role) }));
});
