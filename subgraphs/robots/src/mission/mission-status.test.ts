import { describe, expect, it } from 'vitest';
import { isOver, mayBecome, MISSION_STATUSES } from './mission-status.js';

const way = [
  'REQUESTED',
  'ASSIGNED',
  'EN_ROUTE_PICKUP',
  'LOADING',
  'IN_TRANSIT',
  'ARRIVED',
  'HANDOVER',
  'COMPLETED',
] as const;

describe('A mission', () => {
  it('goes its way step by step', () => {
    for (const [step, status] of way.slice(0, -1).entries()) expect(mayBecome(status, way[step + 1]!)).toBe(true);
  });

  it('may miss phases but never goes back', () => {
    const underway = way.slice(1);
    for (const [a, from] of underway.entries())
      for (const [b, to] of underway.entries()) expect(mayBecome(from, to)).toBe(b > a);
  });

  it('may be held and go on in any phase of the way', () => {
    for (const held of ['PAUSED', 'BLOCKED'] as const) {
      for (const phase of way.slice(2)) expect(mayBecome(held, phase)).toBe(true);
      expect(mayBecome(held, 'ASSIGNED')).toBe(false);
    }
  });

  it('can be cancelled or fail until it is over, and then stays what it is', () => {
    for (const status of MISSION_STATUSES) {
      expect(mayBecome(status, 'CANCELLED')).toBe(!isOver(status));
      expect(mayBecome(status, 'FAILED')).toBe(!isOver(status));
    }
    expect(MISSION_STATUSES.filter(isOver)).toEqual(['COMPLETED', 'FAILED', 'CANCELLED']);
  });

  it('needs a robot before it can be done', () => {
    expect(mayBecome('REQUESTED', 'COMPLETED')).toBe(false);
  });
});
