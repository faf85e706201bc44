import { environment } from '@valueverse/kit/config';
import { program } from '../program.js';
import { startPostgres } from './start-postgres.js';

const usage = `Usage: node dev/dist/postgres/main.js
Runs this checkout's PostgreSQL on PG_PORT (5433) until it is told to stop.`;

await program({ usage, options: {} }, async () => {
  const postgres = await startPostgres(environment(process.env).port('PG_PORT', 5433));
  console.log(`PostgreSQL is ready: ${postgres.adminUrl}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void postgres.stop());
  await postgres.ended;
});
