import { join } from 'node:path';
import { environment } from '@valueverse/kit/config';
import { program } from '../program.js';
import { startPostgres } from './start-postgres.js';

const usage = `Usage: node dev/dist/postgres/main.js
Runs this checkout's PostgreSQL on PG_PORT (5433) until it is told to stop.`;

await program({ usage, options: {} }, async () => {
  const postgres = await startPostgres(environment(process.env).port('PG_PORT', 5433));
  const { username, host } = new URL(postgres.adminUrl);
  console.log(`PostgreSQL is ready at ${host}; ${username}'s password is in ${join(postgres.folder, 'password')}.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void postgres.stop());
  await postgres.ended;
});
