import { clock } from '@valueverse/kit/clock';
import { Complaint } from '../complaint.js';
import { fullStory, shortStory, type Story } from './story.js';

/** A command line's words. */
interface Words {
  readonly seed?: string;
  readonly 'as-of'?: string;
  readonly full?: boolean;
  readonly days?: string;
}

/** The story a command line asks for. */
export function readStory({ seed = '42', days = '90', full, ...rest }: Words): Story {
  if (!/^\d{1,9}$/.test(seed)) throw new Complaint(`Expected --seed to be a whole number, got "${seed}".`);
  const day = rest['as-of'];
  const asOf = day === undefined ? clock.now() : new Date(/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T12:00:00Z` : day);
  if (Number.isNaN(asOf.getTime()) || asOf > clock.now()) {
    throw new Complaint(`Expected --as-of to be a day that has passed, such as 2026-03-01, got "${day}".`);
  }
  if (!/^([1-9]|[1-8]\d|90)$/.test(days)) throw new Complaint(`Expected --days from 1 to 90, got "${days}".`);
  return full ? fullStory(Number(seed), asOf, Number(days)) : shortStory(Number(seed), asOf);
}
