import { expect, it } from 'vitest';
import { serviceLoad } from './service-load.js';

it('A load of eleven patients is told', () => {
  expect(serviceLoad({ orders: 35, patients: 11 }, 7)).toEqual({
    deliveriesPerDay: '5.00',
    suppressed: false,
    days: 7,
  });
});

it.each([10, 1, 0])('A load of %d patients is suppressed', (patients) => {
  expect(serviceLoad({ orders: 35, patients }, 7)).toEqual({ deliveriesPerDay: null, suppressed: true, days: 7 });
});
