import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { problem, problemFrom } from '../error/problem.js';

/** Variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

const NONE: Variables = Object.freeze({});

/**
 * Compiles what makes variables as an operation declares them: defaults filled in; of two values given the later counts.
 * Throws what is wrong with the first bad one.
 */
export function variableCoercion(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: readonly Variables[]) => Variables {
  if (variableDefinitions.length === 0) return () => NONE;
  const conditions = conditionsIn(document);
  return (given) => {
    const merged = given.reduce((all, one) => ({ ...all, ...one }));
    // graphql-js would make it the prototype of all the others
    if (Object.hasOwn(merged, '__proto__')) throw problem('BAD_USER_INPUT', 'No variable can be called "__proto__".');
    const { coerced, errors } = getVariableValues(schema, variableDefinitions, merged, { maxErrors: 1 });
    if (!coerced) throw problemFrom('BAD_USER_INPUT', errors[0]!);
    // a variable with a default may be null, and only here does it show that this one must not
    const unclear = conditions.find((name) => coerced[name] === null);
    if (unclear === undefined) return coerced;
    throw problem(
      'BAD_USER_INPUT',
      `Variable "$${unclear}" decides @skip or @include: it must be true or false, got null.`,
    );
  };
}

function conditionsIn(document: DocumentNode): readonly string[] {
  const found = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found];
}
