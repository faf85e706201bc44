import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { clock } from '@valueverse/kit/clock';
import { openGraph } from '../seed/graph.js';
import { shortStory, STOPS, storyId } from '../seed/story.js';
import { say } from '../start/say.js';

const WARDS = STOPS.filter(({ id }) => id.startsWith('ward'));
const DUE_AFTER_MS = 30 * 60_000;

/** Asks for a delivery every `everyMs`, as the wards of the sample story would, until told to stop. */
export async function demand(gatewayUrl: string, everyMs: number, told: AbortSignal): Promise<void> {
  const graph = await openGraph(gatewayUrl);
  const story = shortStory(42, clock.now());
  for (let count = 0; !told.aborted; count += 1) {
    const input = {
      facilityId: storyId(story, 'facility', 0),
      initiativeId: storyId(story, 'initiative', 0),
      kind: 'DELIVERY',
      payload: 'MEDICATION',
      origin: 'pharmacy',
      destination: WARDS[count % WARDS.length]?.id,
      dueAt: new Date(clock.now().getTime() + DUE_AFTER_MS).toISOString(),
    };
    const call = { name: 'dispatchMission', selection: 'mission { id }', input, key: randomUUID() };
    // A gateway or fleet that is away comes back; wards go on asking meanwhile.
    await graph.change('operator', call).catch((error: Error) => say(`a ward could not ask: ${error.message}`));
    await pause(everyMs, undefined, { signal: told }).catch(() => undefined);
  }
}
