import { environment } from '@valueverse/kit/config';
import { Complaint } from '../complaint.js';
import { program } from '../program.js';
import { mosquittoFiles } from './mosquitto-files.js';
import { robotNames } from './robot-names.js';

const usage = `Usage: npm run -s mosquitto-files -- --out DIR [--robots N] [--manufacturer M] [--robot KIT/0001]…
Writes DIR/passwd and DIR/acl, by which an Eclipse Mosquitto broker knows fleet control, the first N robots of the
simulator (of manufacturer M), and every robot of --robot and of the list MQTT_ROBOTS. Nobody else may connect.
MQTT_SECRET: what their passwords are derived from. A running broker reads the files again on SIGHUP.`;

const text = { type: 'string' } as const;
const options = { out: text, robots: text, manufacturer: text, robot: { type: 'string', multiple: true } } as const;

await program({ usage, options }, ({ out, robots, manufacturer, robot = [] }) => {
  const read = environment(process.env);
  if (!out) throw new Complaint(`--out is not given.\n${usage}`);
  const named = [...robot, read.optional('MQTT_ROBOTS') ?? ''];
  const names = robotNames({ simulated: robots, manufacturer, named });
  console.log(mosquittoFiles(out, names, read.secret('MQTT_SECRET')).join('\n'));
});
