import { environment } from '@valueverse/kit/config';
import { program } from '../program.js';
import { readStory } from './read-story.js';
import { seed } from './seed.js';

const usage = `Usage: npm run seed -- [--seed 42] [--as-of 2026-03-01] [--full [--days 90]]
Fills a running system with the sample story of a fictitious hospital group, through its real doors.
Without --full: one facility, 6 robots, 2 hours. With it: 4 facilities, 24 robots, 90 days: some 26,000 deliveries,
which takes the better part of an hour; --days tells a shorter story.
The same seed makes the same ids. What an earlier run has made is left as it is, so it may run again.`;

const text = { type: 'string' } as const;
const options = { seed: text, 'as-of': text, full: { type: 'boolean' }, days: text } as const;

await program({ usage, options }, (values) =>
  seed(readStory(values), environment(process.env).url('GATEWAY_URL', 'http://127.0.0.1:4000')),
);
process.exit();
