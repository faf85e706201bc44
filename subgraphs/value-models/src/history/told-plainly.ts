import type { Told } from './tellers.js';
import type { ValueEvent } from './value-event.js';

/** Tells of an entry that has no public event of its own: what kind it was, and which thing it changed. */
export const toldPlainly = ({ streamId: modelId, type: change }: ValueEvent, id: string | null = null): Told => ({
  type: 'value-models.model.changed.v1',
  data: { modelId, change, id },
});
