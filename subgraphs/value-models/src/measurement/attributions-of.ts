import { upcast } from '../history/upcast.js';
import type { ValueEvent } from '../history/value-event.js';
import type { Attribution } from './attribution.js';
import type { MeasurementEvents } from './measurement.events.js';

/** What an entry adds to the ledger of attributions. */
export function attributionsOf(entry: ValueEvent): Omit<Attribution, 'mission'>[] {
  if (entry.type !== 'MeasurementRecorded') return [];
  const { unitKey, benefitId, measurementId, share } = upcast(entry) as MeasurementEvents['MeasurementRecorded'];
  return [{ tenantId: entry.tenantId, unitKey, benefitId, measurementId, share }];
}
