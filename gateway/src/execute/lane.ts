import type { CompiledStep } from '../compile/compile-plan.js';
import { type EntityQuery, renamed } from '../compile/entity-query.js';
import { own } from '../compile/own.js';
import type { Representing } from '../compile/representation.js';
import { isOfType, type PossibleTypes } from '../compile/rewrite.js';
import { type Placed, placesAt, type Target, targetsAt } from './targets.js';

/** The places of one step that wait for answers of a lane. */
interface Part {
  readonly step: CompiledStep;
  readonly targets: Target[];
  /** For each target, the representation that stands for it. */
  readonly slots: number[];
}

/** One question about many entities, each named once: a request to a subgraph carries one or several. */
export interface Lane {
  readonly query: EntityQuery;
  /** Values that come from around the entities (`@fromContext`), by name of the variable. */
  readonly context: ReadonlyMap<string, string>;
  readonly representations: string[];
  readonly slots: Map<string, number>;
  readonly parts: Part[];
}

/** What was answered already, by what was asked and of whom. */
export type Remembered = Map<string, Map<string, Target>>;

/** What a step's answers are remembered under. */
export const rememberedAs = ({ subgraph, entities }: CompiledStep): string => `${subgraph} ${entities!.query.key}`;

/** A target of a step, with the values it has from around it. */
interface Group {
  readonly targets: readonly Target[];
  readonly context: ReadonlyMap<string, string>;
}

/** The place of a representation in its lane: a new one when it is new. */
function slotOf({ slots, representations }: Lane, representation: string): number {
  let slot = slots.get(representation);
  if (slot === undefined) {
    slot = representations.push(representation) - 1;
    slots.set(representation, slot);
  }
  return slot;
}

type Stands = number | Target;

/** What was found for objects told apart by a single value, nearly always their id: cheaper than writing the representation again. */
class Found {
  private readonly byType = new Map<Representing, Map<string, Stands>>();
  private latest: Representing | undefined;
  private latestFound = new Map<string, Stands>();

  among(representing: Representing): Map<string, Stands> {
    if (representing === this.latest) return this.latestFound;
    this.latest = representing;
    this.latestFound = this.byType.get(representing) ?? new Map<string, Stands>();
    this.byType.set(representing, this.latestFound);
    return this.latestFound;
  }
}

/** Lines up the entities that some steps ask one subgraph for. Steps that ask the same share a lane. */
export class Lanes {
  private readonly byQuestion = new Map<string, Lane>();

  constructor(
    private readonly data: Target,
    private readonly possibleTypes: PossibleTypes,
  ) {}

  /** Adds a step's entities. `known` is called with those that were answered before. */
  add(step: CompiledStep, remembered: Remembered, known: (target: Target, answer: Target) => void): void {
    const { query, represent } = step.entities!;
    for (const { targets, context } of this.groups(step)) {
      const before = step.remembered && context.size === 0 ? remembered.get(rememberedAs(step)) : undefined;
      const found = new Found();
      let lane: Lane | undefined;
      let part: Part | undefined;
      for (const target of targets) {
        const representing = represent(target);
        if (!representing) continue;
        const quick = found.among(representing);
        const value = representing.single === undefined ? undefined : target[representing.single];
        let stands = typeof value === 'string' ? quick.get(value) : undefined;
        if (stands === undefined) {
          const representation = representing.write(target);
          if (representation === undefined) continue;
          stands = before?.get(representation) ?? slotOf((lane ??= this.lane(query, context)), representation);
          if (typeof value === 'string') quick.set(value, stands);
        }
        if (typeof stands !== 'number') {
          known(target, stands);
          continue;
        }
        if (!part) lane!.parts.push((part = { step, targets: [], slots: [] }));
        part.targets.push(target);
        part.slots.push(stands);
      }
    }
  }

  all(): Lane[] {
    return [...this.byQuestion.values()];
  }

  private lane(query: EntityQuery, context: ReadonlyMap<string, string>): Lane {
    const question = context.size === 0 ? query.key : `${query.key} ${JSON.stringify([...context])}`;
    let lane = this.byQuestion.get(question);
    if (!lane) {
      lane = { query, context, representations: [], slots: new Map(), parts: [] };
      this.byQuestion.set(question, lane);
    }
    return lane;
  }

  /** Entities with equal values around them: a question carries one value of each. */
  private groups(step: CompiledStep): readonly Group[] {
    const rewrites = step.fetch.contextRewrites;
    if (!rewrites) return [{ targets: targetsAt(this.data, step.path), context: new Map() }];
    const groups = new Map<string, Group & { readonly targets: Target[] }>();
    for (const placed of placesAt(this.data, step.path)) {
      const context = new Map<string, string>();
      for (const { path, renameKeyTo } of rewrites) {
        const value = this.around(placed, path);
        if (value !== undefined) context.set(renameKeyTo, JSON.stringify(value));
      }
      const key = JSON.stringify([...context]);
      const group = groups.get(key) ?? { targets: [], context };
      groups.set(key, group);
      group.targets.push(placed.target);
    }
    return [...groups.values()];
  }

  /** A value found by going up from an entity (`..`), then down along keys and type conditions. */
  private around({ target, within }: Placed, path: readonly string[]): unknown {
    const line = [...within, target];
    const up = path.filter((part) => part === '..').length;
    let value: unknown = line[line.length - 1 - up];
    for (const part of path.slice(up)) {
      if (typeof value !== 'object' || value === null) return value;
      const object = value as Target;
      if (!part.startsWith('... on ')) value = Array.isArray(value) ? undefined : own(object, part);
      else if (!isOfType(this.possibleTypes, object['__typename'], part.slice('... on '.length))) return undefined;
    }
    return value;
  }
}

/** The lanes of one request under names that cannot clash: each brings its own values from around. */
export const apart = (lanes: readonly Lane[]): readonly Lane[] =>
  lanes.map((lane, index) => {
    if (lane.context.size === 0 || lanes.length === 1) return lane;
    const names = new Map([...lane.context.keys()].map((name) => [name, `${name}_${index}`]));
    const context = new Map([...lane.context].map(([name, value]) => [names.get(name)!, value]));
    return { ...lane, query: renamed(lane.query, names), context };
  });
