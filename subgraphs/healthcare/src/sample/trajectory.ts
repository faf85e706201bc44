import type { Acvpu } from '../news2/news2.js';
import { between, type Random } from './random.js';

/** How a patient fares over the sample: steadily, towards sepsis, on scale 2, or with an observation always missing. */
export type Trajectory = 'STABLE' | 'DETERIORATING' | 'HYPERCAPNIC' | 'PARTLY_OBSERVED';

const OF_TEN: readonly Trajectory[] = [
  ...(['STABLE', 'STABLE', 'STABLE', 'DETERIORATING', 'STABLE'] as const),
  ...(['STABLE', 'HYPERCAPNIC', 'STABLE', 'PARTLY_OBSERVED', 'STABLE'] as const),
];

/** Mostly stable; of every ten patients one deteriorates, so that two dozen have two who do. */
export const trajectoryOf = (ordinal: number): Trajectory => OF_TEN[ordinal % OF_TEN.length] ?? 'STABLE';

/** One round of observations; what was not observed is absent. */
export interface Round {
  readonly respirationRate: number;
  readonly spo2: number;
  readonly oxygenFlow: number;
  readonly systolic: number;
  readonly pulse: number;
  readonly temperature?: number;
  readonly consciousness: Acvpu;
}

/** Plausible vital signs at `progress` (0 at the first round, 1 at the last). */
export function roundOf(trajectory: Trajectory, progress: number, random: Random): Round {
  const noise = (spread: number) => between(random, [-spread, spread]);
  if (trajectory === 'DETERIORATING') {
    return {
      respirationRate: Math.round(16 + 12 * progress) + noise(1),
      spo2: Math.round(97 - 6 * progress),
      oxygenFlow: progress > 0.5 ? 4 : 0,
      systolic: Math.round(124 - 34 * progress) + noise(2),
      pulse: Math.round(82 + 52 * progress) + noise(2),
      temperature: Number((37.1 + 2.2 * progress).toFixed(1)),
      consciousness: progress > 0.8 ? 'CONFUSION' : 'ALERT',
    };
  }
  const hypercapnic = trajectory === 'HYPERCAPNIC';
  return {
    respirationRate: (hypercapnic ? 19 : 15) + noise(2),
    spo2: (hypercapnic ? 90 : 97) + noise(1),
    oxygenFlow: hypercapnic ? 1 : 0,
    systolic: 124 + noise(8),
    pulse: (hypercapnic ? 86 : 74) + noise(4),
    ...(trajectory !== 'PARTLY_OBSERVED' && { temperature: between(random, [36.4, 37.4], 1) }),
    consciousness: 'ALERT',
  };
}
