import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { issue } from './operation-outcome.js';

const TIMES = ['date', 'dateTime', 'instant'];
const ZONE = /(Z|[-+]\d\d:\d\d)$/;

/** What the library's validator lets pass in times: days no calendar has, and times of day in no time zone. */
export function timeIssues(time: string, type: string, path: string): OperationOutcomeIssue[] {
  if (!TIMES.includes(type)) return [];
  if (time.includes('T') && !ZONE.test(time)) {
    return [issue('value', `Expected a time with its zone, such as ${time}Z, got ${time}.`, path)];
  }
  const day = time.slice(0, 10);
  const exists = day.length < 10 || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return exists ? [] : [issue('value', `Expected a day of the calendar, got ${day}.`, path)];
}
