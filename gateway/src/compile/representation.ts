import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInherited, own, put } from './own.js';
import { isOfType, type PossibleTypes, rewrite } from './rewrite.js';

type Data = Readonly<Record<string, unknown>>;

/** How objects of one type are represented to a subgraph. */
export interface Representing {
  /** The representation as JSON; nothing when the object is not the kind asked for, or lacks something. */
  readonly write: (object: Data) => string | undefined;
  /** The one key whose value tells two representations apart, where there is no more than one. */
  readonly single?: string | undefined;
}

/** Finds out how an object is represented; nothing where its type is not known. */
export type Represent = (object: Data) => Representing | undefined;

/** Compiles what a fetch requires. The text is what is sent and, being equal for equal representations, what they are told apart by. */
export function compileRepresentation(fetch: FetchNode, possible: PossibleTypes): Represent {
  const byType = new Map<string, Representing>();
  return (object) => {
    const { __typename: type } = object;
    if (typeof type !== 'string') return undefined;
    let representing = byType.get(type);
    if (!representing) {
      representing = compileFor(type, fetch, possible);
      // a hostile subgraph may invent types without end
      if (byType.size < 1_000) byType.set(type, representing);
    }
    return representing;
  };
}

function compileFor(type: string, fetch: FetchNode, possible: PossibleTypes): Representing {
  const { requires = [], inputRewrites } = fetch;
  const matching = requires.filter(
    (node) => node.kind === 'Field' || (node.typeCondition && isOfType(possible, type, node.typeCondition)),
  );
  const flat = inputRewrites ? undefined : flatFields(matching);
  if (!flat) return { write: (object) => general(object, requires, { fetch, possible }) };
  const [single, ...others] = flat.filter((key) => key !== '__typename');
  return { write: writer(flat, type), single: others.length === 0 ? single : undefined };
}

/** The keys to write when all there is to write are plain values of one fragment: nearly always. */
function flatFields(matching: readonly QueryPlanSelectionNode[]): string[] | undefined {
  const [fragment, other] = matching;
  if (fragment?.kind !== 'InlineFragment' || other) return undefined;
  const keys = fragment.selections.map((node) =>
    node.kind === 'Field' && !node.selections ? (node.alias ?? node.name) : undefined,
  );
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length && known.includes('__typename') && !known.some(isInherited) ? known : undefined;
}

/** Writes plain values; of the type, which is the same for every object that comes here, only once. */
function writer(keys: readonly string[], type: string): Representing['write'] {
  const heads: string[] = [];
  const read: string[] = [];
  let head = '{';
  for (const key of keys) {
    head += `${head === '{' ? '' : ','}${JSON.stringify(key)}:`;
    if (key === '__typename') {
      head += JSON.stringify(type);
    } else {
      heads.push(head);
      read.push(key);
      head = ''; // what follows is after a value
    }
  }
  const tail = `${head}}`;
  return (object) => {
    let text = '';
    for (let index = 0; index < read.length; index += 1) {
      const value = object[read[index]!];
      if (value === undefined) return undefined;
      text += heads[index]! + (typeof value === 'string' ? quoted(value) : JSON.stringify(value));
    }
    return text + tail;
  };
}

// control characters, quotes, backslashes and lone surrogates need an escape
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/; // oxlint-disable-line no-control-regex
const quoted = (text: string): string =>
  text.length < 1_000 && !ESCAPED.test(text) ? `"${text}"` : JSON.stringify(text);

interface Way {
  readonly fetch: FetchNode;
  readonly possible: PossibleTypes;
}

function general(object: Data, requires: readonly QueryPlanSelectionNode[], { fetch, possible }: Way) {
  const made = taken(object, requires, possible);
  if (!made || !made['__typename']) return undefined;
  rewrite(fetch.inputRewrites, made, possible);
  return JSON.stringify(made);
}

/** What of an object is selected; nothing when it lacks some of it, because fetching that has failed. */
function taken(
  object: Data,
  selections: readonly QueryPlanSelectionNode[],
  possible: PossibleTypes,
): Record<string, unknown> | undefined {
  const made: Record<string, unknown> = {};
  for (const node of selections) {
    if (node.kind === 'Field') {
      const key = node.alias ?? node.name;
      const value = own(object, key);
      if (value === undefined) return undefined;
      put(made, key, node.selections ? takenOf(value, node.selections, possible) : value);
    } else if (node.typeCondition && isOfType(possible, object['__typename'], node.typeCondition)) {
      const inner = taken(object, node.selections, possible);
      for (const key of Object.keys(inner ?? {})) put(made, key, both(own(made, key), inner![key]));
    }
  }
  return made;
}

function takenOf(value: unknown, selections: readonly QueryPlanSelectionNode[], possible: PossibleTypes): unknown {
  if (Array.isArray(value)) return value.map((item) => takenOf(item, selections, possible));
  if (typeof value !== 'object' || value === null) return null;
  return taken(value as Data, selections, possible) ?? null;
}

/** Two fragments may each take a part of one object. */
function both(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((item, index) => both(item, other[index]));
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return other;
  const made = { ...one } as Record<string, unknown>;
  for (const key of Object.keys(other)) put(made, key, both(own(made, key), (other as Data)[key]));
  return made;
}
