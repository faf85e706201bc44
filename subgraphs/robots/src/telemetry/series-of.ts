import type { RobotsContext } from '../context.js';
import { METRICS } from './metric.js';
import type { TelemetrySeries } from './telemetry-series.js';
import type { SeriesQuestion } from './telemetry.loader.js';

/** The most points an answer holds of one series. */
export const POINTS_AT_MOST = 1000;

/** A stretch of a robot’s series, thinned to the points asked for. */
export async function seriesOf(
  robotId: string,
  { maxPoints = POINTS_AT_MOST, ...stretch }: Omit<SeriesQuestion, 'maxPoints'> & { maxPoints?: number },
  { telemetrySeries }: RobotsContext,
): Promise<TelemetrySeries> {
  const points = await telemetrySeries.load(robotId, { maxPoints, ...stretch });
  const { metric } = stretch;
  return { metric, unit: METRICS[metric], points, thinned: (points[0]?.total ?? 0) > points.length };
}
