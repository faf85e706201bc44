import type { GraphQLCompositeType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { Part } from './collect-fields.js';
import { own } from '../compile/own.js';
import type { ProblemLog } from './problem-log.js';
import type { FieldSelection } from './selections.js';
import type { ListShape, Shape } from './shape.js';
import { compositeType, promisedType } from './subtype.js';
import { type Written, WrittenObject } from './written.js';

/** An object of the data, and what has been written of it. */
export interface Target {
  readonly input: object;
  readonly output: WrittenObject;
  /** What it is. Nothing for a root that says it is what clients do not see. */
  readonly is: GraphQLCompositeType | undefined;
  /** The selection that it was entered with. */
  readonly entered: Part;
}

/** Where a value stands: under a field, selected on a type. */
export interface Place {
  readonly field: FieldSelection;
  readonly parent: GraphQLCompositeType;
  /** What the object that has the field is, as narrow as that is known; the object at the top is nobody's. */
  readonly owner?: GraphQLCompositeType | undefined;
}

/** A value of the data, and what an earlier selection of it has written. */
interface Met {
  readonly value: unknown;
  readonly seen: Written | undefined;
}

/** A value written. `told`: when it is null, its problem has been told already. */
interface Outcome {
  readonly written: Written;
  readonly told: boolean;
}

/** What values need of the walk that they are met on. */
export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly log: ProblemLog;
  /** Adds what is selected of an object; false where the object has to be null. */
  readonly apply: (target: Target, part: Part) => boolean;
}

const NULL: Outcome = { written: null, told: false };
const TOLD: Outcome = { written: null, told: true };
const INVALID = 'Invalid value found for';
const fine = (written: Written): Outcome => ({ written, told: false });

/** Writes values as their type says: a leaf, a list or an object, or null where the data is not that. */
export class ExactValues {
  constructor(private readonly around: Surroundings) {}

  write(place: Place, shape: Shape, met: Met): Outcome {
    const { value, seen } = met;
    if (seen === null || (seen !== undefined && !place.field.selections)) return fine(seen);
    if (shape.kind === 'nonNull') return this.nonNull(place, shape.of, met);
    if (value === null || value === undefined) return NULL;
    if (shape.kind === 'leaf') {
      const text = shape.text(value);
      return text === undefined ? this.wrong(INVALID, place, shape.type) : fine(text);
    }
    return shape.kind === 'list' ? this.list(place, shape, met) : this.object(place, shape.type, met);
  }

  private nonNull(place: Place, shape: Shape, met: Met): Outcome {
    const { written, told } = this.write(place, shape, met);
    if (written !== null) return fine(written);
    return told ? TOLD : this.wrong('Cannot return null for non-nullable', place, shape.type);
  }

  private list(place: Place, { of, type }: ListShape, { value, seen }: Met): Outcome {
    if (!Array.isArray(value)) return this.wrong(INVALID, place, type);
    let told = false;
    const items: Written[] = [];
    for (let index = 0; index < value.length; index++) {
      this.around.log.enter(index);
      const item = this.write(place, of, {
        value: value[index],
        seen: (seen as readonly Written[] | undefined)?.[index],
      });
      this.around.log.leave();
      told ||= item.told;
      items.push(item.written);
    }
    return { written: of.kind === 'nonNull' && items.includes(null) ? null : items, told };
  }

  private object(place: Place, type: GraphQLCompositeType, { value, seen }: Met): Outcome {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.wrong(INVALID, place, type);
    const { schema, apply } = this.around;
    const name = own(value, '__typename');
    if (name !== undefined && typeof name !== 'string') return this.wrong(INVALID, place, type);
    const is = name ? compositeType(schema, name) : place.owner ? promisedType(schema, place.owner, place.field) : type;
    // a type that clients may not see is not named to them either
    if (!is) return this.wrong('Invalid __typename found for object at', place, type);
    const output = (seen as WrittenObject | undefined) ?? new WrittenObject();
    const entered = { type: is, selections: place.field.selections! };
    return apply({ input: value, output, is, entered }, entered) ? fine(output) : TOLD;
  }

  private wrong(complaint: string, { parent }: Place, type: GraphQLOutputType): Outcome {
    this.around.log.tell(complaint, type, parent);
    return TOLD;
  }
}
