import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLSchema, print } from 'graphql';
import type { Answer, PlacedError } from '../answer.js';
import { Federation } from '../federation.js';
import { Monolith } from './monolith.js';
import { Random } from './random.js';
import { type Question, randomOperation } from './random-operation.js';
import { shrunk } from './shrink.js';
import { WORLD } from './subgraphs.js';
import { variation } from './variation.js';

/** A question that gateway and monolith answer differently. */
export interface Mismatch {
  /** Which of the questions of its seed. */
  readonly number: number;
  readonly query: string;
  readonly variables: object;
  readonly expected: object;
  readonly got: object;
}

/** How much to ask. */
export interface Asking {
  readonly seed: number;
  readonly count: number;
  readonly onProgress?: (asked: number) => void;
}

const IN_FLIGHT = 24;

/** One world behind two doors: five subgraphs behind the shipped gateway, and one schema behind graphql-js. */
export class Fuzz {
  private readonly federation = new Federation(WORLD);
  private schema: GraphQLSchema;
  private monolith: Monolith;

  async start(): Promise<void> {
    const sdl = await this.federation.start();
    const supportedFeatures = ROUTER_SUPPORTED_SUPERGRAPH_FEATURES;
    this.schema = Supergraph.build(sdl, { supportedFeatures }).apiSchema().toGraphQLJSSchema();
    this.monolith = new Monolith(this.schema);
  }

  stop(): Promise<void> {
    return this.federation.stop();
  }

  /** Asks many questions, always the same for a seed. Gives the first that the doors answer differently, shrunk. */
  async mismatch({ seed, count, onProgress }: Asking): Promise<Mismatch | undefined> {
    let next = 0;
    let failed: { number: number; question: Question } | undefined;
    const askOn = async () => {
      while (next < count && !failed) {
        const number = next;
        next += 1;
        const question = this.question(seed, number);
        if (await this.differs(question)) failed ??= { number, question };
        onProgress?.(number + 1);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, askOn));
    return failed && this.explained(failed.number, failed.question);
  }

  /** Every fourth is a variation of the one before it, which is then still being answered. */
  private question(seed: number, number: number): Question {
    const random = new Random(Math.imul(seed + 1, 0x9e3779b1) + number * 0x85ebca6b);
    return number % 4 === 3
      ? variation(this.question(seed, number - 1), this.schema, random)
      : randomOperation(random, this.schema);
  }

  private readonly differs = async (question: Question): Promise<boolean> => {
    const { expected, got } = await this.answers(question);
    return JSON.stringify(expected) !== JSON.stringify(got);
  };

  private async answers({ document, variables }: Question): Promise<{ expected: object; got: object }> {
    const { data, errors = [] } = await this.monolith.ask(document, variables);
    const got = await this.federation.ask(print(document), variables);
    const told = errors.map(({ message, path }) => text({ path: path ?? [], message }));
    return { expected: { data: JSON.stringify(data), errors: once(told) }, got: shown(got) };
  }

  private async explained(number: number, question: Question): Promise<Mismatch> {
    const smallest = await shrunk(question, this.schema, this.differs);
    const query = print(smallest.document);
    const used = Object.entries(smallest.variables).filter(([name]) => query.includes(`$${name}:`));
    return { number, query, variables: Object.fromEntries(used), ...(await this.answers(smallest)) };
  }
}

/** Each once: a plan may ask one field on two ways, and then it fails on both. */
const once = (told: readonly string[]): readonly string[] => [...new Set(told)].toSorted();

const shown = ({ data, errors, failures, valueCompletion }: Answer): object => ({
  data,
  errors: once(errors.map(text)),
  ...(failures.length > 0 && { failures }),
  ...(valueCompletion !== undefined && { valueCompletion }),
});

const text = ({ path, message }: Pick<PlacedError, 'path' | 'message'>) => `${path.join('.')}: ${message}`;
