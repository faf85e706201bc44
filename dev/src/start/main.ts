import { program } from '../program.js';
import { start } from './start.js';

const usage = `Usage: npm start
Brings up PostgreSQL, an MQTT broker, the subgraphs, the gateway, sample data and a few robots, until Ctrl-C.
Ports: GATEWAY_PORT 4000, VALUE_MODELS_PORT 4001 … HEALTHCARE_PORT 4005, PG_PORT 5433, MQTT_PORT 1884.
DATABASE_URL or MQTT_URL: use that server instead. SEED=off: no sample data. SIMULATE=off: no robots. DEMAND=off: no new deliveries.
Everything else is explained in .env.example.`;

await program({ usage, options: {} }, start);
