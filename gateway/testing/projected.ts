import { buildSchema, parse } from 'graphql';
import type { Project, Selected, ValueProblem } from '../src/projection/projection.js';
import { definitionsOf } from './random-projection.js';

/** The selection of an operation over a schema. */
export function selectedBy(sdl: string, query: string, rest: Partial<Selected> = {}): Selected {
  const schema = buildSchema(sdl);
  const { operation, fragments } = definitionsOf(parse(query));
  return {
    schema,
    type: schema.getRootType(operation.operation)!,
    selectionSet: operation.selectionSet,
    fragments,
    ...rest,
  };
}

/** What a projection makes of JSON: its text, and the problems as messages under their paths. */
export function projected(project: Project, json: string, variables: Readonly<Record<string, unknown>> = {}) {
  const problems: ValueProblem[] = [];
  const text = project(JSON.parse(json), variables, problems);
  return { text, problems: Object.fromEntries(problems.map(({ path, message }) => [path.join('.'), message])) };
}
