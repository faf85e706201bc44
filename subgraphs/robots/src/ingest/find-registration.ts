import type { Host } from '@valueverse/kit/host';
import { RobotRegistration } from '../robot/robot-registration.js';
import type { TopicAddress } from '../vda5050/topic.js';

type Address = Pick<TopicAddress, 'manufacturer' | 'serialNumber'>;

/** Looks robots up across tenants. Registrations never change, so a robot that was found once is not asked for again. */
export function registrations(host: Host) {
  const known = new Map<string, RobotRegistration>();
  return async ({ manufacturer, serialNumber }: Address): Promise<RobotRegistration | null> => {
    const key = `${manufacturer}/${serialNumber}`;
    const found =
      known.get(key) ?? (await host.system((tx) => tx.findOneBy(RobotRegistration, { manufacturer, serialNumber })));
    if (found) known.set(key, found);
    return found;
  };
}
