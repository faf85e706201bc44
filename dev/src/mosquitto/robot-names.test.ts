import { describe, expect, it } from 'vitest';
import { robotNames } from './robot-names.js';

const names = (wanted: Parameters<typeof robotNames>[0]) =>
  robotNames(wanted).map(({ manufacturer, serialNumber }) => `${manufacturer}/${serialNumber}`);

describe('The robots of a broker', () => {
  it('are those of the simulator, and those named one by one or in a list', () => {
    expect(names({ simulated: '2', named: ['KIT/0001', 'KIT/0002, ACME/A.b_c-1'] })).toEqual([
      'MERIDIAN-SIM/R-0001',
      'MERIDIAN-SIM/R-0002',
      'KIT/0001',
      'KIT/0002',
      'ACME/A.b_c-1',
    ]);
  });

  it('are known once', () => {
    expect(names({ simulated: '1', manufacturer: 'ACME', named: ['ACME/R-0001'] })).toEqual(['ACME/R-0001']);
  });

  it('may be none', () => expect(names({ named: [''] })).toEqual([]));

  it.each(['KIT', 'KIT/', 'KIT/0001/state', 'KIT/+', '#/0001', 'KIT/00:01', 'KIT/00 01', 'KIT/0\n1'])(
    'are not called %j',
    (name) => {
      expect(() => names({ named: [name] })).toThrow(
        `Expected a robot such as KIT/0001 (each part 1 to 64 of A-Z a-z 0-9 _ . -), got "${name}".`,
      );
    },
  );

  it.each(['x', '-1', '1.5', '1001'])('are not %s', (simulated) => {
    expect(() => names({ simulated, named: [] })).toThrow(
      `Expected --robots to be a whole number from 0 to 1000, got "${simulated}".`,
    );
  });
});
