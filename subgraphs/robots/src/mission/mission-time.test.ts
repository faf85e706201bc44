import { describe, expect, it } from 'vitest';
import { missionDurations, missionNow, onTime, slaStatus } from './mission-time.js';
import type { MissionStatus } from './mission-status.js';

const time = (minute: number, second = 0) => new Date(Date.UTC(2026, 0, 1, 8, minute, second));
const entry = (status: MissionStatus, at: Date) => ({ status, at: at.toISOString() });

describe('The time of a mission', () => {
  it('is spent in the queue, on the way and at hand-over', () => {
    const timeline = [
      entry('REQUESTED', time(0)),
      entry('ASSIGNED', time(2)),
      entry('EN_ROUTE_PICKUP', time(2, 10)),
      entry('LOADING', time(4)),
      entry('IN_TRANSIT', time(5)),
      entry('HANDOVER', time(8)),
      entry('COMPLETED', time(8, 30)),
    ];
    expect(missionDurations(timeline)).toEqual({
      queueSeconds: 120,
      travelSeconds: 300,
      handoverSeconds: 90,
      totalSeconds: 510,
    });
  });

  it('never runs backwards, whatever the robot’s clock says', () => {
    const timeline = [
      entry('REQUESTED', time(1)),
      entry('ASSIGNED', time(1)),
      entry('LOADING', time(0)),
      entry('COMPLETED', time(2)),
    ];
    expect(missionDurations(timeline)).toEqual({
      queueSeconds: 0,
      travelSeconds: 0,
      handoverSeconds: 120,
      totalSeconds: 120,
    });
  });

  it('adds up although every part is rounded', () => {
    const at = (milliseconds: number) => new Date(time(0).getTime() + milliseconds);
    const timeline = [
      entry('REQUESTED', at(0)),
      entry('ASSIGNED', at(500)),
      entry('HANDOVER', at(500)),
      entry('COMPLETED', at(1000)),
    ];
    const { queueSeconds, travelSeconds, handoverSeconds, totalSeconds } = missionDurations(timeline);
    expect(queueSeconds + travelSeconds + handoverSeconds).toBe(totalSeconds);
    expect(travelSeconds).toBeGreaterThanOrEqual(0);
  });

  it('lies in the past for a mission told of afterwards', () => {
    expect(missionNow({ requestedAt: time(10), recordedAt: time(10) }, time(12))).toEqual(time(12));
    expect(missionNow({ requestedAt: time(1), recordedAt: time(10) }, time(12))).toEqual(time(3));
  });
});

describe('The due time', () => {
  it.each([
    [null, null, 'NONE', null],
    [time(5), null, 'ON_TRACK', null],
    [time(3), null, 'OVERDUE', null],
    [time(5), time(5), 'MET', true],
    [time(5), time(6), 'MISSED', false],
  ])('%s, with completion %s, is %s', (...[dueAt, completedAt, status, met]) => {
    expect(slaStatus({ dueAt, completedAt }, time(4))).toBe(status);
    expect(onTime(completedAt, dueAt)).toBe(met);
  });
});
