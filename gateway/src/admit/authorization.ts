import type { Caller } from '@valueverse/kit/caller';
import { getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
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
    for (const where of selected(operation, new TypeInfo(apiSchema))) {
      const demand = demands.get(where);
      if (demand) check(where, demand, caller);
    }
  };
}

/** Every `Type` and `Type.field` that an operation selects, its fragments included. */
function selected({ document, definition }: Operation, info: TypeInfo): ReadonlySet<string> {
  const found = new Set<string>();
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const enter = () => {
    const [parent, field, type] = [info.getParentType(), info.getFieldDef(), getNamedType(info.getType())];
    if (parent && field) found.add(parent.name).add(`${parent.name}.${field.name}`);
    if (type) found.add(type.name);
  };
  const asked = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments] } as const;
  visit(asked, visitWithTypeInfo(info, { Field: { enter } }));
  return found;
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
