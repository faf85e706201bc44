import type { GraphQLFormattedError } from 'graphql';
import { type CompiledStep, headOf } from '../compile/compile-plan.js';
import { aliasOf, joined, targetsOf, TARGETS } from '../compile/entity-query.js';
import { problem } from '../error/problem.js';
import type { SubgraphAnswer } from '../subgraph/read-answer.js';
import { deliver } from './deliver.js';
import { apart, type Lane } from './lane.js';
import { placeErrors } from './place-errors.js';
import type { Run } from './run.js';

const ENTITIES = '_entities';

/** Asks one subgraph for the entities of some lanes, in one request, and puts the answers where they belong. */
export async function askEntities(run: Run, steps: readonly CompiledStep[], lanes: readonly Lane[]): Promise<void> {
  if (lanes.length > MOST_JOINED || (lanes.length > 1 && lanes.some(clashes))) return askApart(run, steps, lanes);
  const answer = await ask(run, steps, lanes);
  // one of the questions took the others' answers with it: asked alone, each gets its own
  if (!answer.data && lanes.length > 1) return askApart(run, steps, lanes);
  const hold = run.holding?.of(steps[0]!.block);
  if (hold) await hold;
  const { data, errors } = answer;
  const aliases = new Map(lanes.map((lane, index) => [lanes.length === 1 ? ENTITIES : aliasOf(index), lane]));
  if (errors) run.fail(steps[0]!, placeErrors(errors, aliases, run.data));
  if (!data) return;
  for (const [alias, lane] of aliases) {
    const answers = data[alias];
    if (Array.isArray(answers) && answers.length === lane.representations.length) {
      const { remembered } = run;
      const { possibleTypes } = run.execution.plan;
      deliver(lane, answers, { remembered, failed: errors ? failedIn(errors, alias) : NONE, possibleTypes });
    } else if (!errors) {
      run.fail(steps[0]!, [notFederated(steps[0]!.subgraph)]);
    }
  }
}

/** Questions in one request. Values from around entities (`@fromContext`) can make any number of them. */
const MOST_JOINED = 16;

/** Whether a client's variable is called like those that carry keys. */
const clashes = ({ query }: Lane): boolean => [...query.variables.keys()].some((name) => name.startsWith(TARGETS));

/** Asks in several requests: groups of questions where there are too many, else each alone; a few requests at a time. */
async function askApart(run: Run, steps: readonly CompiledStep[], lanes: readonly Lane[]): Promise<void> {
  const size = lanes.length > MOST_JOINED && !lanes.some(clashes) ? MOST_JOINED : 1;
  const groups = Array.from({ length: Math.ceil(lanes.length / size) }, (_, index) =>
    lanes.slice(index * size, (index + 1) * size),
  );
  const next = async (): Promise<void> => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      await askEntities(run, steps, group).catch((error) => run.fail(steps[0]!, [error]));
    }
  };
  await Promise.all(Array.from({ length: MOST_JOINED }, next));
}

const NONE: ReadonlySet<number> = new Set();

const failedIn = (errors: readonly GraphQLFormattedError[], alias: string): ReadonlySet<number> =>
  new Set(errors.flatMap(({ path }) => (path?.[0] === alias ? [Number(path[1])] : [])));

const notFederated = (subgraph: string) =>
  problem('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" does not answer as many entities as it is asked for.`, {
    service: subgraph,
  });

function ask(run: Run, steps: readonly CompiledStep[], lanes: readonly Lane[]): Promise<SubgraphAnswer> {
  const { subgraphs, context, trace } = run.execution;
  const { subgraph } = steps[0]!;
  const call = { body: bodyOf(run, steps, lanes), mutation: false, context };
  const asked = () => subgraphs[subgraph]!.ask(call);
  if (!trace) return asked();
  const parts = lanes.flatMap((lane) => lane.parts);
  const entities = {
    wanted: parts.reduce((sum, { targets }) => sum + targets.length, 0),
    sent: lanes.reduce((sum, { representations }) => sum + representations.length, 0),
  };
  // a step whose entities were all known already, or that has none, is in no lane
  const asking = steps.filter((step) => parts.some((part) => part.step === step));
  return trace.of({ steps: asking, entities, call }, asked);
}

function bodyOf({ texts }: Run, steps: readonly CompiledStep[], lanes: readonly Lane[]): string {
  const names = new Set(lanes.flatMap((lane) => lane.parts.flatMap(({ step }) => step.variables)));
  for (const lane of lanes) for (const name of lane.context.keys()) names.delete(name);
  const variables = texts.of([...names]);
  const head = lanes.length === 1 ? headAlone(lanes[0]!) : headOfMany(apart(lanes), lanes);
  const own = (lanes.length === 1 ? lanes : apart(lanes)).map((lane, index) => {
    const targets = lanes.length === 1 ? TARGETS : targetsOf(index);
    const context = [...lane.context].map(([name, value]) => `${JSON.stringify(name)}:${value},`).join('');
    return `${context}${JSON.stringify(targets)}:[${lane.representations.join(',')}]`;
  });
  return `${head}${variables === '' ? '' : `${variables},`}${own.join(',')}}}`;
}

const headAlone = ({ parts: [part] }: Lane): string => part!.step.head;

/** Texts of joined queries, by the first step and what is asked: the same few come again with every request. */
const HEADS = new WeakMap<object, Map<string, string>>();

function headOfMany(lanes: readonly Lane[], [first]: readonly Lane[]): string {
  const known = HEADS.get(first!.query) ?? new Map<string, string>();
  HEADS.set(first!.query, known);
  const key = lanes.map(({ query }) => query.key).join('\n');
  let head = known.get(key);
  if (head === undefined) {
    const queries = lanes.map(({ query }) => query);
    head = headOf(joined(queries), queries[0]!.name);
    if (known.size < 64) known.set(key, head);
  }
  return head;
}
