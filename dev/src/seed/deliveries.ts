import { seededRandom } from '@valueverse/simulator/random';
import type { Story } from './story.js';

/** One delivery that somebody will have asked for. */
export interface Delivery {
  readonly requestedAt: Date;
  readonly payload: string;
  readonly origin: string;
  readonly destination: string;
}

const HOUR = 3_600_000;

/** Demand over a day, hour by hour, as a share of the day's deliveries: quiet nights, a peak before noon. */
const DIURNAL = [1, 1, 1, 1, 1, 2, 4, 6, 7, 8, 8, 7, 6, 6, 6, 5, 5, 5, 4, 4, 3, 3, 3, 2];
const WHOLE_DAY = DIURNAL.reduce((all, part) => all + part, 0);
const GOODS = [
  { payload: 'MEDICATION', origin: 'pharmacy' },
  { payload: 'SPECIMEN', origin: 'laboratory' },
  { payload: 'MEAL', origin: 'kitchen' },
] as const;
const WARDS = ['ward-1', 'ward-2', 'ward-3'] as const;

/** Every delivery of one site in the hours of the story, oldest first; always the same ones for a seed and a day. */
export function deliveriesOf({ seed, asOf, hours, sites }: Story, site: number): Delivery[] {
  const random = seededRandom(seed, 'deliveries', site);
  const perDay = sites[site]?.deliveriesPerDay ?? 0;
  // A short story is told at noon's pace, whatever the hour is: two hours at night would be a dull one.
  const shareAt = (hour: number) => (hours < 24 ? 1 / 24 : (DIURNAL[hour] ?? 1) / WHOLE_DAY);
  const deliveries: Delivery[] = [];
  for (let back = hours; back > 0; back -= 1) {
    const from = asOf.getTime() - back * HOUR;
    const expected = perDay * shareAt(new Date(from).getUTCHours());
    const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
    const times = Array.from({ length: count }, () => from + random() * HOUR * 0.8).toSorted((a, b) => a - b);
    for (const time of times) {
      const goods = GOODS[Math.floor(random() * GOODS.length)] ?? GOODS[0];
      const destination = WARDS[Math.floor(random() * WARDS.length)] ?? WARDS[0];
      deliveries.push({ ...goods, destination, requestedAt: new Date(time) });
    }
  }
  return deliveries;
}
