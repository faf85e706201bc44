import { environment } from '@valueverse/kit/config';
import { run } from '@valueverse/kit/run';
import { startBroker } from './start-broker.js';

const usage = `Usage: node dev/dist/broker/main.js
Runs the MQTT broker on HOST (127.0.0.1) and MQTT_PORT (1884). MQTT_SECRET is what its clients' passwords come from.`;

const env = environment(process.env);
if (process.argv.includes('--help')) console.log(usage);
else {
  await run(async () =>
    startBroker({
      host: env.text('HOST', '127.0.0.1'),
      port: env.port('MQTT_PORT', 1884),
      secret: env.secret('MQTT_SECRET'),
    }),
  );
}
