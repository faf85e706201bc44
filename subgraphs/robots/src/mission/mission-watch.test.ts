import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { isWatched, type MissionWatch, type Told } from './mission-watch.js';

const requested: Told = { type: 'robots.mission.requested.v1', subject: 'm1', data: { facilityId: 'f1' } };
const given = { ...requested, data: { facilityId: 'f1', robotId: 'r1' } };
const assigned: Told = { ...given, type: 'robots.mission.assigned.v1' };
const moving: Told = {
  ...given,
  type: 'robots.mission.phase.changed.v1',
  data: { ...given.data, status: 'IN_TRANSIT' },
};

describe('A turn of a mission', () => {
  it.each<[MissionWatch, Told, boolean]>([
    [{}, requested, true],
    [{ facilityId: null, missionId: null, robotId: null, statuses: null }, requested, true],
    [{ facilityId: 'f1', missionId: 'm1', robotId: 'r1', statuses: ['IN_TRANSIT'] }, moving, true],
    [{ facilityId: 'f2' }, assigned, false],
    [{ missionId: 'm2' }, assigned, false],
    [{ robotId: 'r1' }, assigned, true],
    [{ robotId: 'r2' }, assigned, false],
    [{ robotId: 'r1' }, requested, false],
    [{ statuses: ['REQUESTED'] }, requested, true],
    [{ statuses: ['ASSIGNED', 'IN_TRANSIT'] }, assigned, true],
    [{ statuses: ['COMPLETED'] }, moving, false],
    [{ statuses: [] }, moving, false],
  ])('is watched for by %j when %j tells of it: %s', (watch, told, watched) => {
    expect(isWatched(watch, told)).toBe(watched);
  });
});
