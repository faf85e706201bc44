import type { Caller } from '@valueverse/kit/caller';
import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { problem } from '../error/problem.js';
import type { Operation } from '../plan/operation.js';
import type { LoadedSupergraph } from '../supergraph/build-supergraph.js';
import { type Admit, HOW_TO_SIGN_IN } from './admit.js';
import { type Demand, demandsOf } from './demands.js';

/** Enforces `@authenticated`, `@requiresScopes` and `@policy`: one demand that is not met refuses the operation. */
export function authorization({ supergraph, apiSchema }: LoadedSupergraph): Admit {
  const demands = demandsOf(supergraph.schema);
  if (demands.size === 0) return () => {};
  return (operation, caller) => {
    for (const where of selected(operation, apiSchema)) {
      const demand = demands.get(where);
      if (demand) check(where, demand, caller);
    }
  };
}

/** Every `Type` and `Type.field` that an operation selects or may reach, its fragments included. */
function selected({ document, definition }: Operation, schema: GraphQLSchema): ReadonlySet<string> {
  const info = new TypeInfo(schema);
  const found = new Set<string>();
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const enter = () => {
    const [parent, field, type] = [info.getParentType(), info.getFieldDef(), getNamedType(info.getType())];
    const owners = parent && field ? ownersOf(parent, field.name, schema) : [];
    for (const { name } of owners) found.add(name).add(`${name}.${field!.name}`);
    if (type) found.add(type.name);
  };
  const asked = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] } as const;
  visit(asked, visitWithTypeInfo(info, { Field: { enter } }));
  return found;
}

/** The types whose field this may be: asked of an interface, that of every type behind it. `__typename` shows nothing of them. */
function ownersOf(parent: GraphQLCompositeType, field: string, schema: GraphQLSchema): readonly GraphQLCompositeType[] {
  if (!isAbstractType(parent) || field === '__typename') return [parent];
  const between = isInterfaceType(parent) ? schema.getImplementations(parent).interfaces : [];
  return [parent, ...between, ...schema.getPossibleTypes(parent)];
}

function check(where: string, { scopes, policy }: Demand, caller: Caller): void {
  if (caller.kind === 'ANONYMOUS') throw problem('UNAUTHENTICATED', `${where} needs a token. ${HOW_TO_SIGN_IN}`);
  if (policy) throw problem('FORBIDDEN', `${where} is under a policy that nothing here can grant.`);
  const granted = scopes.length === 0 || scopes.some((all) => all.every((scope) => caller.scopes.includes(scope)));
  if (granted) return;
  const wanted = scopes.map((all) => all.join(' and ')).join(', or ');
  throw problem(
    'FORBIDDEN',
    `${where} needs the scope ${wanted}; the token lists ${caller.scopes.join(', ') || 'none'}.`,
  );
}
