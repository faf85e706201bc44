import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Asked, CompiledOperation, Operation } from './operation.js';
import type { PlannedOperation } from './planned-operation.js';

/** What is wrong with a document; nothing of it was run. */
export type Refused = readonly GraphQLError[];

interface Making {
  /** Reads, validates and plans a document, away from here. */
  readonly plan: (asked: Asked) => Promise<PlannedOperation | Refused>;
  readonly compile: (planned: PlannedOperation) => CompiledOperation;
}

/**
 * Bounded by number and by weight. A text keeps what was compiled for it alive, so it weighs as much: what is compiled takes
 * up to thirty times its plan's text, and a document of a few hundred characters can have a plan of a hundred thousand.
 */
const ASKED = { max: 5_000, maxSize: 8 << 20 };
const COMPILED = { max: 1_000, maxSize: 4 << 20 };

/** The operations of one supergraph, each made once: by its own text, and by what it has in common with other texts. */
export class Operations {
  private readonly byText = new LRUCache<string, Operation>(ASKED);
  private readonly byDocument = new LRUCache<string, CompiledOperation>(COMPILED);
  private readonly underWay = new Map<string, Promise<Operation | Refused>>();

  constructor(private readonly making: Making) {}

  /** The operation, where it is known already. */
  known(asked: Asked): Operation | undefined {
    return this.byText.get(keyOf(asked));
  }

  /** The operation; made first where it is not known. Requests for one that is being made wait for it together. */
  find(asked: Asked): Promise<Operation | Refused> {
    const key = keyOf(asked);
    const known = this.byText.get(key);
    if (known) return Promise.resolve(known);
    let making = this.underWay.get(key);
    if (!making) {
      making = this.make(asked, key).finally(() => this.underWay.delete(key));
      this.underWay.set(key, making);
    }
    return making;
  }

  /** What was asked last, newest first: worth knowing before anyone asks again. */
  latest(count: number): Asked[] {
    const found: Asked[] = [];
    for (const key of this.byText.keys()) {
      if (found.length === count) break;
      found.push(askedOf(key));
    }
    return found;
  }

  private async make(asked: Asked, key: string): Promise<Operation | Refused> {
    const planned = await this.making.plan(asked);
    if (!('document' in planned)) return planned;
    const { weight = 1 } = planned;
    const document = keyOf({ ...asked, query: planned.document });
    let compiled = this.byDocument.get(document);
    if (!compiled) {
      compiled = this.making.compile(planned);
      this.byDocument.set(document, compiled, { size: document.length + weight });
    }
    // the plan is compiled: what is left of it would only take up memory
    const { node: _, ...kept } = planned;
    const operation = { planned: kept, compiled };
    this.byText.set(key, operation, { size: key.length + weight });
    return operation;
  }
}

/** The text alone is the key nearly always, and is hashed by the engine itself. No document begins with what marks the others. */
const keyOf = ({ query, operationName, labels }: Asked): string =>
  operationName === undefined && !labels?.size
    ? query
    : MARK + JSON.stringify([query, operationName ?? null, [...(labels ?? [])]]);

const MARK = '\u0000';

function askedOf(key: string): Asked {
  if (!key.startsWith(MARK)) return { query: key };
  const [query, operationName, labels] = JSON.parse(key.slice(1)) as [string, string | null, [string, boolean][]];
  return { query, operationName: operationName ?? undefined, labels: new Map(labels) };
}
