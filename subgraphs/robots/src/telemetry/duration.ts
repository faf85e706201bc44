const SHAPE = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SECONDS = [604_800, 86_400, 3_600, 60, 1];

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds. */
export const durationMs = (duration: string): number =>
  (SHAPE.exec(duration) ?? []).slice(1).reduce((sum, part, unit) => sum + Number(part ?? 0) * SECONDS[unit]! * 1000, 0);
