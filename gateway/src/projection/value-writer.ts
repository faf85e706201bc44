import {
  getNullableType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Part } from './collect-fields.js';
import { SCALAR_WRITERS } from './plain-values.js';
import type { Program } from './program.js';
import { shapeOf } from './shape.js';
import { Template } from './template.js';

/** A value to be written: the code that reads it, and what is selected of the objects in it. */
export interface ValueSource {
  readonly type: GraphQLOutputType;
  readonly read: string;
  readonly parts: readonly Part[];
}

/** Writes the code that writes values as their type says. */
export class ValueWriter {
  constructor(
    private readonly program: Program,
    /** The function that writes the objects of these parts. */
    private readonly objects: (parts: readonly Part[]) => string,
  ) {}

  /** Adds a value to a text. There has to be a variable `v`. */
  add(text: Template, { type, read, parts }: ValueSource): void {
    const of = getNullableType(type);
    if (!isNonNullType(type)) {
      text.code(`(v=${read})==null?"null":${this.call({ type: of, read: 'v', parts })}`);
    } else if (SCALAR_WRITERS.get(String(of)) === 'quoted') {
      const plain = this.program.use('plain');
      text.literal('"').code(`${plain}(${read})`).literal('"'); // the quotes join their neighbours
    } else {
      text.code(this.call({ type: of, read, parts }));
    }
  }

  private call({ type, read, parts }: ValueSource): string {
    if (isListType(type)) return `${this.lists(type.ofType, parts)}(${read})`;
    if (isCompositeType(type)) return `${this.objects(parts)}(${read})`;
    const shape = shapeOf(type);
    if (isEnumType(type) && shape.kind === 'leaf')
      return `${this.program.give(shape.text)}(${read})??${this.program.use('bail')}()`;
    return `${this.program.use(SCALAR_WRITERS.get(String(type)) ?? 'json')}(${read})`;
  }

  private lists(type: GraphQLOutputType, parts: readonly Part[]): string {
    return this.program.once(`[${type}] ${keyOf(parts)}`, () => {
      const text = new Template();
      this.add(text, { type, read: 'a[i]', parts });
      const notList = `if(!${this.program.use('isArray')}(a))${this.program.use('bail')}();`;
      return `(a){${notList}let v,s="[";for(let i=0;i<a.length;i++){if(i!==0)s+=",";s+=${text}}return s+"]"}`;
    });
  }
}

/** By what is selected, and on which types. */
export const keyOf = (parts: readonly Part[]): string =>
  parts.map(({ type, selections }) => `${type.name} ${selections.id}`).join();
