import { ROLES } from '@valueverse/kit/caller';
import { program } from '../program.js';
import { issuers } from './dev-issuer.js';
import { devToken, rolesFrom } from './dev-token.js';

const usage = `Usage: npm run -s token -- --role ROLE[,ROLE] [--tenant T] [--sub S] [--scope "A B"] [--ttl 12h]
Prints a development token. Roles: ${ROLES.join(', ')}. The tenant is meridian unless you say otherwise.
With --issuer: publishes the keys these tokens are verified by, and prints the AUTH_ISSUERS that trusts them.`;

const text = { type: 'string' } as const;
const options = { role: text, tenant: text, sub: text, scope: text, ttl: text, issuer: { type: 'boolean' } } as const;

await program({ usage, options }, async ({ issuer, role = '', ...claims }) => {
  console.log(issuer ? await issuers() : await devToken({ ...claims, roles: rolesFrom(role) }));
});
