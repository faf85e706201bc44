import { program } from '../program.js';
import { runTests } from './run-tests.js';

const usage = `Usage: npm test [-- FILTER] [-- any option of vitest]
Runs every test, or those whose file name contains FILTER, against a PostgreSQL started for them (or DATABASE_URL).
--project pure|db|e2e runs one kind. Ends with a line such as "12 passed, 0 failed".`;

await program({ usage }, () => runTests(process.argv.slice(2)));
