import { type GraphQLObjectType, type GraphQLSchema, Kind, parse } from 'graphql';
import { variants } from '../defer/variants.js';
import { variableCoercion } from '../execute/coerce-variables.js';
import type { CompiledOperation, Variant } from '../plan/operation.js';
import type { PlannedOperation } from '../plan/planned-operation.js';
import { compilePlan } from './compile-plan.js';
import { compileProjection } from '../projection/compile-projection.js';
import { introspection } from '../projection/introspection.js';
import type { Selected } from '../projection/projection.js';
import type { PossibleTypes } from './rewrite.js';

/** What documents are compiled against. */
export interface Against {
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly possibleTypes: PossibleTypes;
}

/** Compiles an operation: its plan into steps, its selection into what writes the answer. */
export function compileOperation(planned: PlannedOperation, { apiSchema, possibleTypes }: Against): CompiledOperation {
  const document = parse(planned.document, { noLocation: true });
  const definition = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const selected: Selected = {
    schema: apiSchema,
    type: apiSchema.getRootType(definition.operation) as GraphQLObjectType,
    selectionSet: definition.selectionSet,
    fragments,
    introspect: introspection({
      schema: apiSchema,
      fragments,
      variableDefinitions: definition.variableDefinitions ?? [],
    }),
  };
  const project = compileProjection(selected);
  const known = { document, definition, coerce: variableCoercion(apiSchema, document, definition) };
  if (planned.deferLabels) {
    return { ...known, variant: variants({ node: planned.node, selected, project, possibleTypes }) };
  }
  const only: Variant = { plan: compilePlan(planned.node, possibleTypes), project };
  return { ...known, variant: () => only };
}
