import { v5 } from 'uuid';

/** The stage of the sample story: a fictitious hospital group, Meridian Health. Everything here is made up. */
interface Site {
  readonly name: string;
  readonly timezone: string;
  readonly robots: number;
  /** Deliveries asked for on a day. */
  readonly deliveriesPerDay: number;
  readonly patients: number;
}

/** How much of the story to tell. */
export interface Story {
  readonly seed: number;
  readonly asOf: Date;
  readonly hours: number;
  readonly sites: readonly Site[];
}

const SITES: readonly Site[] = [
  { name: 'Meridian North', timezone: 'Europe/Berlin', robots: 6, deliveriesPerDay: 480, patients: 20 },
  { name: 'Meridian East', timezone: 'Europe/Berlin', robots: 6, deliveriesPerDay: 80, patients: 100 },
  { name: 'Meridian South', timezone: 'Europe/Vienna', robots: 6, deliveriesPerDay: 70, patients: 100 },
  { name: 'Meridian Lakeside', timezone: 'Europe/Zurich', robots: 6, deliveriesPerDay: 60, patients: 80 },
];

/** One facility and two hours, to look at in a minute. */
export const shortStory = (seed: number, asOf: Date): Story => ({ seed, asOf, hours: 2, sites: SITES.slice(0, 1) });

/** Four facilities, and as many days. */
export const fullStory = (seed: number, asOf: Date, days: number): Story => ({
  seed,
  asOf,
  hours: days * 24,
  sites: SITES.map((site) => ({ ...site, deliveriesPerDay: Math.min(site.deliveriesPerDay, 80) })),
});

const NAMESPACE = '5b2f0f6e-3d1c-5e0a-9c39-1f0d7a8e6b42';

/** UUIDv5 of (seed, kind, ordinal): every part of the story knows the ids of the others without asking. */
export const storyId = ({ seed }: Pick<Story, 'seed'>, kind: string, ordinal: number): string =>
  v5(`${seed}:${kind}:${ordinal}`, NAMESPACE);

/** Where robots stop, on one floor of 120 by 80 metres. */
export const STOPS = [
  { id: 'pharmacy', name: 'Pharmacy', x: 10, y: 10, mapId: 'floor-1' },
  { id: 'laboratory', name: 'Laboratory', x: 30, y: 8, mapId: 'floor-1' },
  { id: 'kitchen', name: 'Kitchen', x: 60, y: 6, mapId: 'floor-1' },
  { id: 'ward-1', name: 'Ward 1', x: 90, y: 30, mapId: 'floor-1' },
  { id: 'ward-2', name: 'Ward 2', x: 100, y: 50, mapId: 'floor-1' },
  { id: 'ward-3', name: 'Ward 3', x: 70, y: 70, mapId: 'floor-1' },
] as const;
