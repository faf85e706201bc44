import type { GraphQLFormattedError } from 'graphql';
import type { Presence, RequestContext } from '../caller/request-context.js';
import type { ValueProblem } from '../projection/projection.js';
import type { Present } from '../error/presenter.js';
import type { Operation, Variant } from '../plan/operation.js';
import type { SubgraphAnswer } from '../subgraph/read-answer.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import { askedErrors } from './asked-errors.js';
import type { Variables } from './coerce-variables.js';
import { type Execution, Run } from './run.js';
import type { Trace } from './trace.js';
import type { GraphQLSchema } from 'graphql';

/** Where operations are answered from. */
export interface Answering {
  readonly apiSchema: GraphQLSchema;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly present: Present;
}

/** One request for an admitted operation. */
export interface Request {
  readonly operation: Operation;
  readonly variables: Variables;
  readonly context: RequestContext;
  readonly trace?: Trace | undefined;
  /** Whether what is deferred may come later; else the answer is given whole. */
  readonly inParts?: boolean | undefined;
}

/** Starts a request: coerces its variables and runs its plan. Throws what is wrong with a variable. */
export function start(answering: Answering, request: Request): Started {
  const { compiled, planned } = request.operation;
  const variables = compiled.coerce([request.variables, planned.literals]);
  return startWith(answering, { ...request, variables });
}

/** A request under way. */
export interface Started {
  readonly run: Run;
  readonly operation: Operation;
  readonly variables: Variables;
  readonly variant: Variant;
  /** Gives up what is still under way. There where the answer is given in parts. */
  readonly cancel?: (() => void) | undefined;
}

/** The same with variables that are coerced already, and with the answer to the first fetch where there is one. */
export function startWith(
  { subgraphs }: Answering,
  { operation, variables, context, trace, inParts, given }: Request & { readonly given?: SubgraphAnswer },
): Started {
  const { compiled, planned } = operation;
  const variant = compiled.variant(variables);
  // a change that has begun is finished, whether or not its client still listens
  const lasting = planned.kind === 'mutation' && context.signal ? { ...context, signal: undefined } : context;
  const execution: Execution = { plan: variant.plan, variables, context: lasting, subgraphs, given, trace };
  if (!inParts || !variant.inParts) return { run: new Run(execution), operation, variables, variant };
  let cancelled = false;
  const signal: Presence = {
    get aborted() {
      return cancelled || lasting.signal?.aborted === true;
    },
  };
  const run = new Run({ ...execution, context: { ...lasting, signal }, held: true });
  return { run, operation, variables, variant, cancel: () => void (cancelled = true) };
}

/** What is said beside the data. */
export type Extensions = Readonly<Record<string, unknown>>;

/** The whole answer to a request as JSON text, with all that may be deferred. */
export async function answer(
  { present, apiSchema: schema }: Answering,
  { run, operation, variables, variant }: Started,
  extensions?: (run: Run) => Extensions | undefined,
): Promise<string> {
  await run.allDone();
  const problems: ValueProblem[] = [];
  const data = variant.project(run.data, variables, problems);
  const all = run.errors.length === 1 ? run.errors[0]! : run.errors.flat();
  const errors = all.length === 0 ? all : askedErrors(all, { ...operation.compiled, schema, data: run.data });
  if (errors.length === 0 && problems.length === 0 && !extensions) return `{"data":${data}}`;
  // with errors at hand, what is missing needs no second explanation
  const said = {
    ...(problems.length > 0 && errors.length === 0 && { valueCompletion: problems }),
    ...extensions?.(run),
  };
  return written({ data, errors: errors.map(present), extensions: said });
}

/** A GraphQL response as text, around data that is text already. */
export function written(response: {
  readonly data?: string;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions?: Extensions;
}): string {
  const { data, errors, extensions } = response;
  const parts: string[] = [];
  if (errors.length > 0) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) parts.push(`"data":${data}`);
  if (extensions && Object.keys(extensions).length > 0) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join(',')}}`;
}
