import type { MissionStatus } from './mission-status.js';

/** When a mission became what. */
export interface TimelineEntry {
  readonly status: MissionStatus;
  readonly at: string;
}

/** Where the time of a mission went, in whole seconds. */
export interface MissionDurations {
  readonly queueSeconds: number;
  readonly travelSeconds: number;
  readonly handoverSeconds: number;
  readonly totalSeconds: number;
}

/** How a mission stands to its due time. */
export const SLA_STATUSES = ['NONE', 'ON_TRACK', 'OVERDUE', 'MET', 'MISSED'] as const;
export type SlaStatus = (typeof SLA_STATUSES)[number];

interface Told {
  readonly requestedAt: Date;
  /** When this installation heard of it: later than `requestedAt` when the mission was told of afterwards. */
  readonly recordedAt: Date;
}

/** What time it is for a mission: one told of afterwards lives as far in the past as it was told late. */
export const missionNow = ({ requestedAt, recordedAt }: Told, now: Date): Date =>
  new Date(now.getTime() - (recordedAt.getTime() - requestedAt.getTime()));

const AT_HANDOVER: readonly MissionStatus[] = ['LOADING', 'HANDOVER'];

/** Queue is up to the assignment, hand-over is loading and unloading, travel is all the rest; together the total. */
export function missionDurations(timeline: readonly TimelineEntry[]): MissionDurations {
  const times = timeline.map(({ at }) => Date.parse(at));
  const spent = (counts: (status: MissionStatus) => boolean) =>
    timeline.slice(0, -1).reduce((sum, { status }, index) => sum + (counts(status) ? gap(times, index) : 0), 0);
  const queueSeconds = seconds(spent((status) => status === 'REQUESTED'));
  const handoverSeconds = seconds(spent((status) => AT_HANDOVER.includes(status)));
  const totalSeconds = Math.max(queueSeconds + handoverSeconds, seconds(spent(() => true)));
  return { queueSeconds, travelSeconds: totalSeconds - queueSeconds - handoverSeconds, handoverSeconds, totalSeconds };
}

/** Clocks of robots differ from ours: time that seems to run backwards counts as none. */
const gap = (times: readonly number[], index: number) => Math.max(0, times[index + 1]! - times[index]!);
const seconds = (milliseconds: number) => Math.round(milliseconds / 1000);

/** Whether a finished mission met its due time; null when it had none or is not finished. */
export const onTime = (completedAt: Date | null, dueAt: Date | null): boolean | null =>
  completedAt && dueAt ? completedAt <= dueAt : null;

/** How a mission stands to its due time at the given moment. */
export function slaStatus(mission: { dueAt: Date | null; completedAt: Date | null }, now: Date): SlaStatus {
  if (!mission.dueAt) return 'NONE';
  const met = onTime(mission.completedAt, mission.dueAt);
  if (met !== null) return met ? 'MET' : 'MISSED';
  return now <= mission.dueAt ? 'ON_TRACK' : 'OVERDUE';
}
