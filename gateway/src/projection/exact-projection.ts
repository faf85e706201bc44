import { type GraphQLCompositeType, isObjectType } from 'graphql';
import type { Variables } from '../execute/coerce-variables.js';
import { asOneNode, collectFields, type Part } from './collect-fields.js';
import { type Holds, holdsWhere } from './condition.js';
import { ExactValues, type Target } from './exact-values.js';
import { own } from '../compile/own.js';
import { ProblemLog } from './problem-log.js';
import type { Project, Selected } from './projection.js';
import type { FieldSelection, Selections } from './selections.js';
import { shapeOf } from './shape.js';
import { compositeType, isSubtype } from './subtype.js';
import { textOf, type Written, WrittenObject } from './written.js';

/**
 * Projects by walking the selection, whatever the data is. Step for step what Apollo's `computeResponse` does, so that
 * problems are the same and in the same order. Two things are not: where Apollo gives up on a value, it is an invalid one
 * here; and an object without `__typename` is what its field promises in all fragments, where Apollo forgets it in those
 * that stand in a wider one (`{ user { ... on Node { ... on User { name } } } }` loses the name).
 */
export function exactProjection(selected: Selected, selections: Selections): Project {
  const { schema, type } = selected;
  const roots: readonly unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const isRoot = roots.includes(type);
  return (data, variables, problems) => {
    const walk = new Walk(selected, variables, new ProblemLog(problems));
    return textOf(isRoot ? walk.root(data, { type, selections }) : walk.object(data, { type, selections }));
  };
}

class Walk {
  private readonly holds: Holds;
  private readonly values: ExactValues;

  constructor(
    private readonly selected: Selected,
    private readonly variables: Variables,
    private readonly log: ProblemLog,
  ) {
    this.holds = holdsWhere((name) => variables[name] === true);
    this.values = new ExactValues({ schema: selected.schema, log, apply: (target, part) => this.apply(target, part) });
  }

  /** A root is what the schema calls it, whatever its subgraphs say. */
  root(input: object, part: Part): Written {
    const output = new WrittenObject();
    const said = own(input, '__typename');
    const is = typeof said === 'string' && said !== '' ? compositeType(this.selected.schema, said) : part.type;
    return this.apply({ input, output, is, entered: part }, part) ? output : null;
  }

  /** The object that a part of a response stands on. */
  object(value: object, { type, selections }: Part): Written {
    const shape = shapeOf(type);
    const field = { kind: 'data', name: '', nodes: [], type, shape, of: type, selections, conditions: [] } as const;
    return this.values.write({ field, parent: type }, shape, { value, seen: undefined }).written;
  }

  /** `parent` is what a problem names: the type on which the fields are selected. */
  private apply(target: Target, { type: parent, selections }: Part): boolean {
    for (const item of selections.items) {
      if (item.conditions.length > 0 && !this.holds(item.conditions)) continue;
      if (item.kind !== 'fragment') {
        if (!this.field(target, item, parent)) return false;
        continue;
      }
      const { on, selections: nested } = item;
      if (on && !(target.is && isSubtype(this.selected.schema, on, target.is))) continue;
      if (nested.named && target.output.meet(nested)) continue;
      if (!this.apply(target, { type: on ?? parent, selections: nested })) return false;
    }
    return true;
  }

  private field(target: Target, field: FieldSelection, parent: GraphQLCompositeType): boolean {
    const { name } = field;
    const { fields } = target.output;
    const seen = fields.get(name);
    if (field.kind === 'typename') return seen !== undefined || this.typename(target, name);
    if (field.kind === 'introspection') {
      if (seen === undefined) fields.set(name, this.introspect(target, name));
      return true;
    }
    const place = { field, parent, owner: target.entered.type };
    this.log.enter(name);
    const { written } = this.values.write(place, field.shape, { value: own(target.input, name), seen });
    this.log.leave();
    fields.set(name, written);
    return written !== null || field.shape.kind !== 'nonNull';
  }

  /** An interface that some subgraph takes for an object is no type that an object could be of. */
  private typename({ input, output, entered }: Target, name: string): boolean {
    const said = own(input, name) ?? own(input, '__typename');
    const type = typeof said === 'string' ? (this.selected.schema.getType(said) ?? entered.type) : entered.type;
    if (!isObjectType(type)) return false;
    output.fields.set(name, JSON.stringify(type.name));
    return true;
  }

  private introspect(target: Target, name: string): Written {
    const { schema, introspect } = this.selected;
    const asked = { parts: [target.entered], is: target.is };
    const field = collectFields(schema, asked, this.holds).get(name);
    return (field && introspect?.(asOneNode(field), this.variables)) ?? null;
  }
}
