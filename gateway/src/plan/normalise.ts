import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type LabelledDefers, labelDefers } from '../defer/label-defers.js';
import { liftLiterals } from './lift-literals.js';
import type { SoundOperation } from './read-operation.js';

/** An operation in the spelling that it shares with every other way of writing it. */
export interface Normalised extends SoundOperation {
  readonly text: string;
  /** The literals that became variables, by name of the variable. */
  readonly literals: Readonly<Record<string, unknown>>;
  /** Absent where nothing is deferred. */
  readonly defers?: Pick<LabelledDefers, 'labels' | 'variables'> | undefined;
}

/** Keeps of a valid document the operation and the fragments it reaches, each where it is first used, and makes variables of literals. */
export function normalise({ document, definition }: SoundOperation, schema: GraphQLSchema): Normalised {
  const defers = labelDefers(document, definition);
  const alone: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: defers ? [plain(defers.definition)] : [plain(definition), ...reached(document, definition)],
  };
  const lifted = liftLiterals(alone, schema);
  const [operation, ...fragments] = lifted.document.definitions as [
    OperationDefinitionNode,
    ...FragmentDefinitionNode[],
  ];
  const whole = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...lifted.variables],
  };
  const normalised: DocumentNode = { kind: Kind.DOCUMENT, definitions: [whole, ...fragments] };
  return {
    document: normalised,
    definition: whole,
    text: stripIgnoredCharacters(print(normalised)),
    literals: lifted.literals,
    defers,
  };
}

/** Fragments in the order in which an operation first spreads them. */
function reached(document: DocumentNode, definition: OperationDefinitionNode): readonly FragmentDefinitionNode[] {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const found = new Set<FragmentDefinitionNode>();
  const pending: (OperationDefinitionNode | FragmentDefinitionNode)[] = [definition];
  for (let node = pending.shift(); node; node = pending.shift()) {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        pending.push(fragment);
      },
    });
  }
  return [...found].map(plain);
}

/** Descriptions say nothing to a planner. */
function plain<T extends OperationDefinitionNode | FragmentDefinitionNode>(node: T): T {
  const variableDefinitions = node.variableDefinitions?.map((variable) => ({ ...variable, description: undefined }));
  return { ...node, description: undefined, ...(variableDefinitions && { variableDefinitions }) };
}

const isFragment = (node: { kind: Kind }): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
