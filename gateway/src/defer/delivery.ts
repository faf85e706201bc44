import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { holdsWhere } from '../projection/condition.js';
import type { Present } from '../error/presenter.js';
import type { Started } from '../execute/answer.js';
import { askedErrors } from '../execute/asked-errors.js';
import type { Part } from './part.js';
import { byPlace, PartErrors } from './part-errors.js';
import type { Announced, Delivered, FirstPayload, LaterPayload } from './payload.js';
import { type Stand, standsAt, type Walking } from './places.js';
import { reasons, writePart } from './write-part.js';

/** What is delivered, and how. */
export interface Delivering {
  readonly started: Started;
  /** The first part, with all others below. */
  readonly first: Part;
  readonly root: Stand['type'];
  readonly schema: GraphQLSchema;
  /** What the client calls each deferred fragment. */
  readonly labels: readonly (string | null)[];
  readonly present: Present;
}

/** A place that a part is to come to. */
type Due = Stand & Announced;

interface Waiting {
  readonly part: Part;
  readonly places: readonly Due[];
}

interface Gathered {
  readonly delivered: Delivered[];
  readonly announced: Announced[];
}

/** Delivers an answer in parts: each when it is complete, and never before the part it stands in. */
export class Delivery {
  private readonly errors = new PartErrors();
  private readonly ready: Waiting[] = [];
  private readonly walking: Walking;
  private due = 0;
  private ids = 0;
  private wake = () => {};

  constructor(private readonly delivering: Delivering) {
    const { schema, started } = delivering;
    this.walking = { schema, holds: holdsWhere((name) => started.variables[name] === true) };
  }

  /** What comes first. With nothing announced it is the whole answer. */
  async begin(): Promise<FirstPayload> {
    const { started, first, root } = this.delivering;
    await started.run.done(0);
    const all = this.told(first);
    const place = { path: [], target: started.run.data, type: root };
    const { said, shown } = writePart(first, { ...place, told: { here: all, all } }, started);
    const gathered: Gathered = { delivered: [], announced: [] };
    this.pass({ part: first, places: [{ ...place, shown }] }, gathered, () => false);
    if (this.due === 0) this.end();
    return { ...said, announced: gathered.announced };
  }

  /** What comes later, as much at once as is there. */
  async *later(): AsyncGenerator<LaterPayload> {
    try {
      while (this.due > 0) {
        if (this.ready.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
        const gathered: Gathered = { delivered: [], announced: [] };
        for (const waiting of this.ready.splice(0)) {
          this.due -= 1;
          this.deliver(waiting, gathered);
        }
        yield { ...gathered, hasNext: this.due > 0 };
      }
    } finally {
      this.end();
    }
  }

  /** Gives up what nobody waits for: fetches for parts whose place turned out not to be there, or everything when the client has gone. */
  private end(): void {
    const { cancel, run } = this.delivering.started;
    cancel?.();
    run.holding?.releaseAll();
  }

  private deliver({ part, places }: Waiting, gathered: Gathered): void {
    const { started } = this.delivering;
    const { run } = started;
    const all = this.told(part);
    const errors = byPlace(
      all,
      places.map(({ path }) => path),
    );
    const written = places.map((place, index) => {
      const { id, path, label } = place;
      const told = { here: errors[index]!, all };
      const { said, shown } = writePart(part, { ...place, told }, started);
      const failed = said.data === 'null' && { errors: reasons(path, told) };
      gathered.delivered.push({ id, path, label, ...said, ...failed });
      return { ...place, shown };
    });
    const done = ({ blocks }: Part) => blocks.every((block) => run.isDone(block));
    this.pass({ part, places: written }, gathered, done);
  }

  /** A part has been written: what is below it may come, some of it `now`. */
  private pass(
    { part, places }: { part: Part; places: readonly Stand[] },
    gathered: Gathered,
    now: (part: Part) => boolean,
  ): void {
    const { started, labels } = this.delivering;
    for (const block of part.blocks) started.run.holding?.release(block);
    for (const below of part.parts) {
      const label = labels[below.index!] ?? undefined;
      const stands = places.flatMap((place) => standsAt(below.way, place, this.walking));
      if (stands.length === 0) continue;
      const due = stands.map((stand): Due => ({ ...stand, id: String(this.ids++), label }));
      for (const { id, path } of due) gathered.announced.push({ id, path, label });
      if (now(below)) this.deliver({ part: below, places: due }, gathered);
      else this.expect({ part: below, places: due });
    }
  }

  /** What went wrong in a part, as clients see it. */
  private told(part: Part): GraphQLFormattedError[] {
    const { started, schema, present } = this.delivering;
    const { run, operation } = started;
    const all = part.blocks.flatMap((block) => run.errors[block]!);
    return this.errors.take(part, askedErrors(all, { ...operation.compiled, schema, data: run.data })).map(present);
  }

  private expect(waiting: Waiting): void {
    const { run } = this.delivering.started;
    this.due += 1;
    void Promise.all(waiting.part.blocks.map((block) => run.done(block))).then(() => {
      this.ready.push(waiting);
      this.wake();
    });
  }
}
