import type { LoggedEvent } from './event.js';
import type { Interest } from './interest.js';

/** Hears events in the order of the log. An empty list says that some may have been missed: the log has them. */
export type Listener = (events: readonly LoggedEvent[]) => void;

/** Who listens, found by tenant, type and key, so that an event touches only those it may concern. */
export class Listeners {
  private readonly byPlace = new Map<string, Set<Listener>>();

  /** Gives back what ends it. */
  add(listener: Listener, interest: Interest): () => void {
    const places = placesOf(interest);
    for (const place of places) {
      const there = this.byPlace.get(place) ?? new Set();
      this.byPlace.set(place, there.add(listener));
    }
    return () => {
      for (const place of places) {
        const there = this.byPlace.get(place);
        if (there?.delete(listener) && there.size === 0) this.byPlace.delete(place);
      }
    };
  }

  tell(events: readonly LoggedEvent[]): void {
    const heard = new Map<Listener, LoggedEvent[]>();
    for (const event of events) {
      for (const place of placesFor(event)) {
        for (const listener of this.byPlace.get(place) ?? []) {
          const own = heard.get(listener);
          if (own) own.push(event);
          else heard.set(listener, [event]);
        }
      }
    }
    for (const [listener, own] of heard) listener(own);
  }

  /** Events were missed by all. */
  missed(): void {
    for (const listener of new Set([...this.byPlace.values()].flatMap((there) => [...there]))) listener([]);
  }
}

const ANY = undefined;
const place = (...parts: [tenant?: string, type?: string, key?: string]): string => JSON.stringify(parts);

const placesOf = ({ tenant, types, key }: Interest): string[] =>
  types === undefined ? [place(tenant, ANY, key)] : [...new Set(types)].map((type) => place(tenant, type, key));

function placesFor({ tenant, type, partitionKey }: LoggedEvent): string[] {
  const places: string[] = [];
  for (const t of [ANY, tenant])
    for (const y of [ANY, type]) for (const k of [ANY, partitionKey]) places.push(place(t, y, k));
  return places;
}
