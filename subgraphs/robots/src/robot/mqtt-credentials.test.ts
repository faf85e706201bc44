import { describe, expect, it } from 'vitest';
import { robotCredentials } from '../../simulator/src/credentials.js';
import { fleetControlLogin, robotPassword, robotUsername } from './mqtt-credentials.js';

const robot = { manufacturer: 'KIT', serialNumber: '0001' };

describe('A robot’s credentials', () => {
  it('are the ones the broker derives', () => {
    expect(robotUsername(robot)).toBe('KIT/0001');
    expect(robotPassword('secret', 'KIT/0001')).toBe('w8hObhZ713fv83S3OJW55zv9ik2Z80BJNpnQOS-rhO4');
  });

  it('are the ones a simulated robot signs in with', () => {
    expect(robotCredentials('secret', robot)).toEqual({
      username: robotUsername(robot),
      password: robotPassword('secret', robotUsername(robot)),
    });
  });

  it('are not those of fleet control', () => {
    const { username, password } = fleetControlLogin('secret');
    expect(username).toBe('fleet-control');
    expect(password).not.toBe(robotPassword('secret', username));
  });
});
