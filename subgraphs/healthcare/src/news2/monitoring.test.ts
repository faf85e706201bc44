import { expect, it } from 'vitest';
import { monitoringOf } from './monitoring.js';
import type { ClinicalRisk } from './news2.js';

it.each([
  [0, 'LOW', 'at least every 12 hours'],
  [3, 'LOW', 'at least every 4–6 hours'],
  [3, 'LOW_MEDIUM', 'at least hourly'],
  [6, 'MEDIUM', 'at least hourly'],
  [7, 'HIGH', 'continuous'],
] as [number, ClinicalRisk, string][])('A total of %d at %s risk is observed %s', (total, risk, monitoring) => {
  expect(monitoringOf({ total, risk })).toMatchObject({ monitoring });
});

it('An incomplete score asks for no response', () => {
  expect(monitoringOf({ total: null, risk: null })).toBeNull();
});
