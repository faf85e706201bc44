import type { Schema } from '@apollo/federation-internals';

/** The labels of every progressive `@override`, each once. */
export function overrideLabels(schema: Schema): readonly string[] {
  const applied = schema.directive('join__field')?.applications() ?? [];
  const labels = [...applied].map((application) => application.arguments()['overrideLabel']);
  return [...new Set(labels.filter((label) => typeof label === 'string'))].toSorted();
}
