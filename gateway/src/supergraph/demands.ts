import type { Schema, SchemaElement } from '@apollo/federation-internals';
import type { Demand } from './facts.js';

type Element = SchemaElement<never, never>;

/** Every demand of a supergraph, by `Type` or `Type.field`. Finds the directives whatever name the supergraph gave them. */
export function demandsOf(schema: Schema): ReadonlyMap<string, Demand> {
  const nameOf = (directive: string) =>
    schema.coreFeatures?.getByIdentity(`https://specs.apollo.dev/${directive}`)?.directiveNameInSchema(directive);
  const [authenticated, requiresScopes, policy] = ['authenticated', 'requiresScopes', 'policy'].map(nameOf);
  const demands = new Map<string, Demand>();
  const read = (where: string, element: unknown) => {
    const applied = (name: string | undefined) => (name ? (element as Element).appliedDirectivesOf(name) : []);
    const scopes = applied(requiresScopes).flatMap(
      (directive) => (directive.arguments() as { scopes: string[][] }).scopes,
    );
    const demand = { scopes, policy: applied(policy).length > 0 };
    if (demand.policy || scopes.length > 0 || applied(authenticated).length > 0) demands.set(where, demand);
  };
  for (const type of schema.types()) {
    read(type.name, type);
    if (type.kind !== 'ObjectType' && type.kind !== 'InterfaceType') continue;
    for (const field of type.fields()) read(field.coordinate, field);
  }
  return demands;
}
