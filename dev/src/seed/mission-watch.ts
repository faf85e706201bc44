import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from '../complaint.js';
import type { Graph } from './graph.js';

const ENDED = new Set(['COMPLETED', 'FAILED', 'CANCELLED']);
const LOOK_AFTER_MS = 2_000;
const GIVE_UP_AFTER_MS = 120_000;

/** Says when missions have ended: by subscription, and by asking where a push is late. */
export interface MissionWatch {
  ended(missionId: string): Promise<void>;
  stop(): void;
}

export function missionWatch(graph: Graph, facilityIds: readonly string[]): MissionWatch {
  const over = new Set<string>();
  const waiting = new Map<string, () => void>();
  const stops = facilityIds.map((facilityId) =>
    graph.follow<{ missionUpdated: { id: string; status: string } | null }>(
      'operator',
      `subscription { missionUpdated(facilityId: "${facilityId}", statuses: [${[...ENDED]}]) { id status } }`,
      ({ missionUpdated: mission }) => {
        if (!mission || !ENDED.has(mission.status)) return;
        over.add(mission.id);
        waiting.get(mission.id)?.();
      },
    ),
  );
  const hasEnded = async (id: string) => {
    const query = 'query($id: ID!) { mission(id: $id) { status } }';
    const { mission } = await graph.ask<{ mission: { status: string } | null }>('operator', query, { id });
    return ENDED.has(mission?.status ?? '');
  };
  return {
    ended: async (id) => {
      const told = new Promise<void>((resolve) => waiting.set(id, resolve));
      for (let waited = 0; !over.has(id); waited += LOOK_AFTER_MS) {
        if (waited > GIVE_UP_AFTER_MS) throw new Complaint(`Mission ${id} did not end: is the simulator running?`);
        const timer = new AbortController();
        const late = pause(LOOK_AFTER_MS, 'late', { signal: timer.signal }).catch(() => undefined);
        if ((await Promise.race([told, late])) !== 'late' || (await hasEnded(id))) over.add(id);
        timer.abort();
      }
      waiting.delete(id);
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}
