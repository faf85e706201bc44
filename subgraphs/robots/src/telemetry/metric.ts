import type { RobotState } from '../vda5050/robot-state.js';

/** What is kept of every state message, over time. The unit is UCUM. */
export const METRICS = {
  'battery.soc': '%',
  'position.x': 'm',
  'position.y': 'm',
  speed: 'm/s',
  driving: '1',
  errors: '{error}',
} as const;
export type Metric = keyof typeof METRICS;

export const isMetric = (name: string): name is Metric => name in METRICS;

/** The values a state message adds to the series of its robot. A robot that is lost knows no position. */
export function readingsOf(state: RobotState): { metric: Metric; value: number }[] {
  const { battery, position, speed, driving, errors } = state;
  return [
    { metric: 'battery.soc', value: battery.percent },
    { metric: 'driving', value: driving ? 1 : 0 },
    { metric: 'errors', value: errors.length },
    ...(speed === null ? [] : [{ metric: 'speed', value: speed } as const]),
    ...(position?.localized
      ? [{ metric: 'position.x', value: position.x } as const, { metric: 'position.y', value: position.y } as const]
      : []),
  ];
}
