import type { FieldNode } from 'graphql';
import type { Variables } from '../execute/coerce-variables.js';
import { NOT_PLAIN } from './plain-values.js';
import type { Selected } from './projection.js';
import { type Compiling, ProjectionWriter, type WriteObject } from './projection-writer.js';
import type { Selections } from './selections.js';

/** Writes plain data as JSON text; nothing where some value is not plainly what the schema promises. */
export type FastProjection = (data: object, variables: Variables) => string | undefined;

/** Compiles a projection for plain data, when it is first used. It knows no paths: who has a problem to tell walks again. */
export function fastProjection(selected: Selected, selections: Selections, compiling: Compiling): FastProjection {
  const { schema, type, introspect } = selected;
  let current: Variables = {};
  let write: WriteObject | undefined;
  const introspected = (field: FieldNode) => introspect?.(field, current) ?? 'null';
  return (data, variables) => {
    current = variables;
    try {
      write ??= new ProjectionWriter(schema, compiling, introspected).compile({ type, selections });
      return write(data);
    } catch (error) {
      // data may also nest deeper than the stack reaches
      if (error === NOT_PLAIN || error instanceof RangeError) return undefined;
      throw error;
    }
  };
}
