import { environment } from '@valueverse/kit/config';
import { Complaint } from '../complaint.js';
import { program } from '../program.js';
import { toldToStop } from '../told-to-stop.js';
import { demand } from './demand.js';

const usage = `Usage: node dev/dist/demand/main.js [--every 30]
Asks the running system for a delivery every so many seconds, as the wards of the sample story would.`;

await program({ usage, options: { every: { type: 'string' } } }, ({ every = '30' }) => {
  const seconds = Number(every);
  if (!(seconds > 0)) throw new Complaint(`Expected --every to be a number of seconds, got "${every}".`);
  const gatewayUrl = environment(process.env).url('GATEWAY_URL', 'http://127.0.0.1:4000');
  return demand(gatewayUrl, seconds * 1000, toldToStop());
});
process.exit();
