import { join } from 'node:path';
import { envPrefix } from '@valueverse/kit/config';
import { program } from '../program.js';
import { Complaint } from '../complaint.js';
import { writePrivate } from '../write-private.js';
import { provision } from './provision.js';

const usage = `Usage: DATABASE_URL=postgres://admin:password@host:5432/postgres npm run -s provision -- [--out DIR]
Makes each subgraph's database and roles on that server, as often as you like, and prints how each connects.
--out DIR: prints nothing secret and writes DIR/<subgraph>/database.env instead, each for its subgraph alone.
DATABASE_PASSWORD_SECRET: what role passwords are derived from, if not from the admin's.`;

await program({ usage, options: { out: { type: 'string' } } }, async ({ out }) => {
  const adminUrl = process.env['DATABASE_URL'];
  if (!adminUrl) throw new Complaint(`DATABASE_URL is not set.\n${usage}`);
  for (const [name, url] of Object.entries(await provision(adminUrl))) {
    const setting = `${envPrefix(name)}_DATABASE_URL=${url}`;
    if (out) console.log(writePrivate(join(out, name, 'database.env'), `${setting}\n`));
    else console.log(setting);
  }
});
