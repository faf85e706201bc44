import type { Schema } from '@apollo/federation-internals';

/**
 * For every abstract type, the object types and interfaces it may be. Interfaces count: where one is an
 * `@interfaceObject`, a subgraph answers with the name of the interface.
 */
export function possibleTypes(schema: Schema): Readonly<Record<string, readonly string[]>> {
  const interfaces = schema.interfaceTypes().map((type) => [type.name, type.allImplementations()] as const);
  const unions = schema.unionTypes().map((type) => [type.name, type.types()] as const);
  return Object.fromEntries([...interfaces, ...unions].map(([name, types]) => [name, types.map((type) => type.name)]));
}
