import { type Schema, tagIdentity } from '@apollo/federation-internals';

/** The query fields that answer without a token: those the supergraph tags `public`. */
export function publicFields(supergraph: Schema): ReadonlySet<string> {
  const tag = supergraph.coreFeatures?.getByIdentity(tagIdentity)?.directiveNameInSchema('tag');
  const query = supergraph.schemaDefinition.rootType('query');
  if (!tag || !query) return new Set();
  const isPublic = query
    .fields()
    .filter((field) => field.appliedDirectivesOf(tag).some((applied) => applied.arguments()['name'] === 'public'));
  return new Set(isPublic.map(({ name }) => name));
}
