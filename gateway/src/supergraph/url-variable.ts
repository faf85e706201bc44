/** `value-models` → `VALUE_MODELS_URL`: the variable that says where a subgraph really is. */
export const urlVariable = (subgraph: string): string =>
  `${subgraph.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase()}_URL`;
