import { describe, expect, it } from 'vitest';
import { simulatedRobots } from './fleet.js';

describe('A simulated fleet', () => {
  it('is the same for the same seed, however many robots are asked for', () => {
    expect(simulatedRobots(42, 6)).toEqual(simulatedRobots(42, 60).slice(0, 6));
    expect(simulatedRobots(42, 6)).not.toEqual(simulatedRobots(43, 6));
  });

  it('speaks both versions of the protocol', () => {
    expect(simulatedRobots(42, 3).map(({ serialNumber, protocol }) => [serialNumber, protocol])).toEqual([
      ['R-0001', 'VDA5050_V2'],
      ['R-0002', 'VDA5050_V3'],
      ['R-0003', 'VDA5050_V2'],
    ]);
  });

  it('bears the manufacturer’s name it is given', () => {
    expect(simulatedRobots(42, 1, 'ACME')[0]).toMatchObject({ manufacturer: 'ACME', serialNumber: 'R-0001' });
  });
});
