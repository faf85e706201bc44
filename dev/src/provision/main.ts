import { envPrefix } from '@valueverse/kit/config';
import { program } from '../program.js';
import { Complaint } from '../complaint.js';
import { provision } from './provision.js';

const usage = `Usage: DATABASE_URL=postgres://admin:password@host:5432/postgres npm run -s provision
Makes each subgraph's database and roles on that server, as often as you like, and prints how each connects.
DATABASE_PASSWORD_SECRET: what role passwords are derived from, if not from the admin's.`;

await program({ usage, options: {} }, async () => {
  const adminUrl = process.env['DATABASE_URL'];
  if (!adminUrl) throw new Complaint(`DATABASE_URL is not set.\n${usage}`);
  const urls = await provision(adminUrl);
  for (const [name, url] of Object.entries(urls)) console.log(`${envPrefix(name)}_DATABASE_URL=${url}`);
});
