import { describe, expect, it } from 'vitest';
import { fleetControlCredential, isGenuine, mayPublish, maySubscribe, robotCredential } from './mqtt-credentials.js';

const SECRET = 'a secret of thirty-two characters';
const robot = robotCredential('KIT', '0001', SECRET);

describe('An MQTT credential', () => {
  it('is the same wherever it is derived', () => {
    expect(robotCredential('KIT', '0001', 'secret')).toEqual({
      username: 'KIT/0001',
      password: 'w8hObhZ713fv83S3OJW55zv9ik2Z80BJNpnQOS-rhO4',
    });
  });

  it.each<[string, string, string, boolean]>([
    ['a robot’s own', robot.username, robot.password, true],
    ['fleet control’s own', ...pair(fleetControlCredential(SECRET)), true],
    ['another robot’s password', 'KIT/0002', robot.password, false],
    ['another installation’s password', ...pair(robotCredential('KIT', '0001', 'other')), false],
    ['no password', 'KIT/0001', '', false],
    ['no username', '', '', false],
    ['a wildcard for a name', ...pair(robotCredential('KIT', '+', SECRET)), false],
    ['a name with a level too many', ...pair(robotCredential('KIT', '0001/state', SECRET)), false],
    ['fleet control’s name as a robot', 'fleet-control', robot.password, false],
  ])('%s: %s', (_, ...[username, password, genuine]) => expect(isGenuine(username, password, SECRET)).toBe(genuine));
});

function pair({ username, password }: { username: string; password: string }): [string, string] {
  return [username, password];
}

describe('A robot', () => {
  it.each<[string, boolean]>([
    ['vda5050/v2/KIT/0001/state', true],
    ['vda5050/v3/KIT/0001/connection', true],
    ['vda5050/v3/KIT/0001/visualization', true],
    ['vda5050/v2/KIT/0001/factsheet', true],
    ['vda5050/v2/KIT/0001/order', false],
    ['vda5050/v2/KIT/0002/state', false],
    ['vda5050/v2/OTHER/0001/state', false],
    ['vda5050/v1/KIT/0001/state', false],
    ['other/v2/KIT/0001/state', false],
    ['vda5050/v2/KIT/0001/state/more', false],
    ['$SYS/anything', false],
  ])('publishes %s: %s', (topic, may) => expect(mayPublish('KIT/0001', topic)).toBe(may));

  it.each<[string, boolean]>([
    ['vda5050/v2/KIT/0001/order', true],
    ['vda5050/v3/KIT/0001/instantActions', true],
    ['vda5050/v3/KIT/0001/zoneSet', true],
    ['vda5050/v3/KIT/0001/responses', true],
    ['vda5050/v2/KIT/0002/order', false],
    ['vda5050/v2/KIT/0001/state', false],
    ['vda5050/v2/KIT/0001/#', false],
    ['vda5050/v2/KIT/+/order', false],
    ['#', false],
  ])('subscribes to %s: %s', (filter, may) => expect(maySubscribe('KIT/0001', filter)).toBe(may));
});

describe('Fleet control', () => {
  it.each<[string, boolean]>([
    ['vda5050/v2/KIT/0001/order', true],
    ['vda5050/v3/ANY/0002/instantActions', true],
    ['vda5050/v3/KIT/0001/responses', true],
    ['vda5050/v3/KIT/0001/zoneSet', true],
    ['vda5050/v2/KIT/0001/state', false],
    ['other/v2/KIT/0001/order', false],
  ])('publishes %s: %s', (topic, may) => expect(mayPublish('fleet-control', topic)).toBe(may));

  it.each<[string, boolean]>([
    ['vda5050/#', true],
    ['vda5050/+/+/+/state', true],
    ['#', false],
    ['$SYS/#', false],
  ])('subscribes to %s: %s', (filter, may) => expect(maySubscribe('fleet-control', filter)).toBe(may));
});
