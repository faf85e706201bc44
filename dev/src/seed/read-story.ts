import { clock } from '@valueverse/kit/clock';
import { Complaint } from '../complaint.js';
import { fullStory, shortStory, type Story } from './story.js';

/** The story a command line asks for. */
export function readStory({ seed = '42', full, ...rest }: { seed?: string; full?: boolean; 'as-of'?: string }): Story {
  if (!/^\d{1,9}$/.test(seed)) throw new Complaint(`Expected --seed to be a whole number, got "${seed}".`);
  const day = rest['as-of'];
  const asOf = day === undefined ? clock.now() : new Date(/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T12:00:00Z` : day);
  if (Number.isNaN(asOf.getTime()) || asOf > clock.now()) {
    throw new Complaint(`Expected --as-of to be a day that has passed, such as 2026-03-01, got "${day}".`);
  }
  return full ? fullStory(Number(seed), asOf) : shortStory(Number(seed), asOf);
}
