import { type FieldNode, type GraphQLCompositeType, type GraphQLSchema, isObjectType } from 'graphql';
import {
  asOneNode,
  type CollectedField,
  collectFields,
  type ObjectSelection,
  type Part,
  partsUnder,
} from './collect-fields.js';
import type { Holds } from './condition.js';
import { bail, PLAIN_VALUES } from './plain-values.js';
import { Program } from './program.js';
import { compositeType } from './subtype.js';
import { Template } from './template.js';
import { keyOf, ValueWriter } from './value-writer.js';

/** Writes an object as JSON text, or bails out. */
export type WriteObject = (object: unknown) => string;

/** What a compilation is made for, and how far it may go. */
export interface Compiling {
  readonly holds: Holds;
  /** Fields that may still be compiled: the variants of abstract types multiply, and each is a piece of code to keep. */
  readonly budget: { fields: number };
}

/** Writes the code of projections: one function for each object selection, and for each concrete type once it is met. */
export class ProjectionWriter {
  private readonly program: Program;
  private readonly values: ValueWriter;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly compiling: Compiling,
    introspected: (field: FieldNode) => string,
  ) {
    this.program = new Program({ ...PLAIN_VALUES, introspected });
    this.values = new ValueWriter(this.program, (parts) => this.objects(parts));
  }

  /** The function that writes what is selected of an object. */
  compile(part: Part): WriteObject {
    return this.linked(() => this.objects([part]));
  }

  private linked(write: () => string): WriteObject {
    const { budget } = this.compiling;
    if (budget.fields <= 0) bail();
    try {
      return this.program.link(write()) as WriteObject;
    } catch (error) {
      // what was begun has left names of nothing behind: no more is compiled
      budget.fields = 0;
      throw error;
    }
  }

  private objects(parts: readonly Part[]): string {
    return this.program.once(`{} ${keyOf(parts)}`, () => {
      const { type } = parts[0]!;
      const one = isObjectType(type) && parts.every((part) => part.type === type);
      const [bail, isArray] = [this.program.use('bail'), this.program.use('isArray')];
      const notObject = `if(typeof o!=="object"||o===null||${isArray}(o))${bail}();`;
      return `(o){${notObject}const t=o.__typename;let v;${one ? this.known(parts, type) : this.met(parts)}}`;
    });
  }

  /** Of one type, whether or not the data says so. */
  private known(parts: readonly Part[], is: GraphQLCompositeType): string {
    return `if(t!==undefined&&t!==${JSON.stringify(is.name)})bail();return ${this.fields({ parts, is })}`;
  }

  /** Of whichever type the data says. */
  private met(parts: readonly Part[]): string {
    const variants = new Map<unknown, WriteObject>();
    const meet = (typename: unknown): WriteObject => {
      const is = typeof typename === 'string' ? compositeType(this.schema, typename) : undefined;
      if (!is && typename !== undefined) bail();
      const variant = this.linked(() => this.program.define(`(o){let v;return ${this.fields({ parts, is })}}`));
      variants.set(typename, variant);
      return variant;
    };
    return `return(${this.program.give(variants)}.get(t)??${this.program.give(meet)}(t))(o)`;
  }

  /** The expression for an object's text. */
  private fields(selection: ObjectSelection): string {
    const fields = collectFields(this.schema, selection, this.compiling.holds);
    this.compiling.budget.fields -= fields.size + 1;
    if (this.compiling.budget.fields < 0) bail();
    const text = new Template();
    let before = '{';
    for (const [name, field] of fields) {
      text.literal(`${before}${JSON.stringify(name)}:`);
      before = ',';
      this.field(text, name, field);
    }
    return text.literal(fields.size === 0 ? '{}' : '}').toString();
  }

  private field(text: Template, name: string, field: CollectedField): void {
    const { kind, type } = field.selections[0];
    // what all objects have must not be taken for data
    const read = name in Object.prototype ? `${this.program.use('own')}(o,${JSON.stringify(name)})` : `o.${name}`;
    if (kind === 'data') this.values.add(text, { type, read, parts: partsUnder(this.schema, field) });
    else if (kind === 'typename') this.typename(text, name === '__typename' ? undefined : read, field.type);
    else text.code(`${this.program.use('introspected')}(${this.program.give(asOneNode(field))})`);
  }

  /** Under another name the data may say something else. */
  private typename(text: Template, alias: string | undefined, type: GraphQLCompositeType): void {
    const bail = this.program.use('bail');
    const name = JSON.stringify(JSON.stringify(type.name));
    if (!isObjectType(type)) text.code(`${bail}()`);
    else if (!alias) text.literal(JSON.stringify(type.name));
    else text.code(`(v=${alias})==null||v===${JSON.stringify(type.name)}?${name}:${bail}()`);
  }
}
