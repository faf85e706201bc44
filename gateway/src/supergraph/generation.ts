import { buildSchema, type GraphQLSchema } from 'graphql';
import { type Admit, everyGate, gatekeeper } from '../admit/admit.js';
import { authorization } from '../admit/authorization.js';
import { compileOperation } from '../compile/compile-operation.js';
import type { Present } from '../error/presenter.js';
import type { Upstream } from '../live/upstream/upstream.js';
import type { Asked } from '../plan/operation.js';
import { Operations, type Refused } from '../plan/operations.js';
import type { PlannedOperation } from '../plan/planned-operation.js';
import type { Subgraph } from '../subgraph/subgraph.js';
import type { LabelSettings } from './label-settings.js';
import { type ChooseLabels, labelChooser } from './labels.js';
import type { SubgraphAddress, SupergraphFacts } from './facts.js';
import { supergraphId } from './supergraph-id.js';

/** One supergraph in service. Requests keep the one they began with, so a new one takes over without disturbing any. */
export interface Generation {
  readonly facts: SupergraphFacts;
  /** Which supergraph it is, for people. */
  readonly id: string;
  /** Where its subgraphs are. */
  readonly addresses: readonly SubgraphAddress[];
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  readonly operations: Operations;
  readonly admit: Admit;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly upstreams: Readonly<Record<string, Upstream>>;
  readonly chooseLabels: ChooseLabels;
  readonly present: Present;
  /** An operation's plan, for people. */
  readonly planText: (asked: Asked) => Promise<string>;
}

/** What a generation stands on. */
export interface Ground {
  readonly plan: (asked: Asked) => Promise<PlannedOperation | Refused>;
  readonly planText: (asked: Asked) => Promise<string>;
  readonly subgraph: (address: SubgraphAddress) => Subgraph;
  readonly upstream: (address: SubgraphAddress) => Upstream;
  /** Where the subgraphs really are. */
  readonly addresses: readonly SubgraphAddress[];
  readonly introspection: boolean;
  /** Without identities nobody is asked for a token. */
  readonly open: boolean;
  readonly labels: LabelSettings;
  readonly present: Present;
}

/** Puts a supergraph into service. */
export function generationOf(facts: SupergraphFacts, ground: Ground): Generation {
  const apiSchema = buildSchema(facts.apiSdl, { assumeValidSDL: true });
  const against = { apiSchema, possibleTypes: facts.possibleTypes };
  const { introspection, open, addresses } = ground;
  const each = <T>(make: (address: SubgraphAddress) => T): Record<string, T> =>
    Object.fromEntries(addresses.map((address) => [address.name, make(address)]));
  return {
    facts,
    id: supergraphId(facts.sdl),
    addresses,
    apiSchema,
    operations: new Operations({ plan: ground.plan, compile: (planned) => compileOperation(planned, against) }),
    admit: everyGate([
      ...(open ? [] : [gatekeeper({ publicFields: new Set(facts.publicFields), introspection })]),
      authorization,
    ]),
    subgraphs: each(ground.subgraph),
    upstreams: each(ground.upstream),
    present: ground.present,
    planText: ground.planText,
    chooseLabels: labelChooser(facts.overrideLabels, ground.labels),
  };
}
