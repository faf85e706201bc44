import { eventId, type LoggedEvent } from '@valueverse/kit/events/event';
import type { Live, Push, Standing } from '@valueverse/kit/events/live';

/**
 * Makes of each push that gathers events of many robots one push per robot, with all of its events. They come in the
 * order of their newest events, so that whoever resumes from any of them has missed none; where the stream stands is
 * said after them.
 */
export function newestOfEach(pushes: Live): Live {
  const waiting: (Push | Standing)[] = [];
  const next = async (): Promise<IteratorResult<Push | Standing>> => {
    if (waiting.length === 0) {
      const { done, value } = await pushes.next();
      if (done) return { done, value };
      waiting.push(...('events' in value ? byRobot(value.events) : [value]));
    }
    return { done: false, value: waiting.shift()! };
  };
  const each: Live = {
    next,
    return: async () => (await pushes.return?.()) ?? { done: true, value: undefined },
    throw: async () => (await pushes.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]: () => each,
  };
  return each;
}

/** The events of each robot, those robots first whose newest event is the oldest. */
function byRobot(events: readonly LoggedEvent[]): Push[] {
  const robots = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const earlier = robots.get(event.subject) ?? [];
    robots.delete(event.subject); // a map keeps the order of insertion: to the end with it
    robots.set(event.subject, [...earlier, event]);
  }
  return [...robots.values()].map((known) => ({ events: known as never, id: eventId(known.at(-1)!) }));
}
