import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { nameOf, typename, typeNamed } from './ast-nodes.js';
import type { Random } from './random.js';
import { NONE, RandomConditions, UNCONDITIONAL } from './random-conditions.js';
import type { RandomVariables } from './random-variables.js';
import { REQUIRED } from './required.js';
import { AS_OBJECT, type Scope, Scopes } from './scopes.js';

const LARGEST = 14;
/** None is the name of a field that is a key, or required by another: there the planner itself mistakes one for the other. */
const ALIASES = [
  'a',
  'b',
  'c',
  'constructor',
  'toString',
  '__proto__',
  'email',
  'stars',
  'body',
  'rating',
  'pages',
  'freight',
];

/** What the planner asks with arguments of its own under this name, whatever the client asks under it. */
const ALWAYS_RENAMED = ['price', 'parts'];

/** Selections over one schema, and the fragments they use. */
export class RandomSelection {
  readonly fragments: FragmentDefinitionNode[] = [];
  /** Those that conditions may stand on. */
  private readonly optional = new Set<string>();
  private readonly conditions: RandomConditions;
  private readonly scopes: Scopes;
  private size = 0;
  /** By type and response name: the same name means the same field with the same arguments. */
  private readonly named = new Map<string, FieldNode>();

  constructor(
    private readonly random: Random,
    schema: GraphQLSchema,
    private readonly variables: RandomVariables,
  ) {
    this.conditions = new RandomConditions(random, variables);
    this.scopes = new Scopes(schema);
  }

  /** What to select of objects of a type. */
  of(type: GraphQLCompositeType, depth: number, above = UNCONDITIONAL): SelectionSetNode {
    return this.within({ type, possible: this.scopes.possible(type), above }, depth);
  }

  private within(scope: Scope, depth: number): SelectionSetNode {
    const selections: SelectionNode[] = [];
    const wanted = this.size > LARGEST ? 1 : 1 + this.random.below(4);
    for (let tries = 0; selections.length < wanted && tries < 8; tries += 1) {
      const selection = this.one(scope, depth);
      if (selection) selections.push(selection);
    }
    if (selections.length > 1 && this.random.chance(8)) selections.push(selections[0]!);
    // where all there is has conditions, the planner makes them conditions of the object around it
    const isSure = selections.some(({ kind, directives = [] }) => kind === Kind.FIELD && directives.length === 0);
    if (selections.length === 0 || (scope.above.size > 0 && !isSure)) selections.push(typename());
    return { kind: Kind.SELECTION_SET, selections };
  }

  private one(scope: Scope, depth: number): SelectionNode | undefined {
    const { random } = this;
    const { type, above } = scope;
    if (random.chance(6)) {
      return { ...typename(random.chance(30) ? 'kind' : undefined), directives: this.conditions.on(above).directives };
    }
    if (depth > 0 && this.size <= LARGEST && random.chance(isUnionType(type) ? 75 : isAbstractType(type) ? 40 : 10))
      return this.inline(scope, depth);
    if (depth > 0 && this.size <= LARGEST && random.chance(isUnionType(type) ? 90 : 12))
      return this.spread(scope, depth);
    if (isUnionType(type)) return undefined;
    return this.field(scope, random.pick(Object.values(type.getFields())), depth);
  }

  private field({ type: { name: parent }, above }: Scope, definition: GraphQLField<unknown, unknown>, depth: number) {
    const { random } = this;
    const type = getNamedType(definition.type);
    if (isCompositeType(type) && (depth <= 0 || this.size > LARGEST)) return undefined;
    const isRequiring = definition.name in REQUIRED;
    if (isRequiring && above.size > 0) return undefined;
    this.size += 1;
    const isRenamed = ALWAYS_RENAMED.includes(definition.name) || random.chance(25);
    const alias = isRenamed ? random.pick(ALIASES) : undefined;
    const place = `${AS_OBJECT.includes(parent) ? AS_OBJECT[0] : parent}.${alias ?? definition.name}`;
    const before = this.named.get(place);
    if (before && before.name.value !== definition.name) return undefined;
    const node = before ?? this.bare(definition, alias);
    this.named.set(place, node);
    const { directives, below } = isRequiring ? NONE : this.conditions.on(above);
    return { ...node, directives, ...(isCompositeType(type) && { selectionSet: this.of(type, depth - 1, below) }) };
  }

  private bare({ name, args }: GraphQLField<unknown, unknown>, alias: string | undefined): FieldNode {
    const given = args.filter((argument) => isRequiredArgument(argument) || this.random.chance(40));
    return {
      kind: Kind.FIELD,
      name: nameOf(name),
      ...(alias !== undefined && { alias: nameOf(alias) }),
      arguments: given.map((argument) => {
        return { kind: Kind.ARGUMENT, name: nameOf(argument.name), value: this.variables.value(argument.type) };
      }),
    };
  }

  private inline(scope: Scope, depth: number): SelectionNode {
    const narrowed = this.random.chance(15) ? undefined : this.random.pick(this.scopes.overlapping(scope));
    const { directives, below } = this.conditions.on(scope.above);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(narrowed && { typeCondition: typeNamed(narrowed.type.name) }),
      directives,
      selectionSet: this.within({ ...(narrowed ?? scope), above: below }, depth - 1),
    };
  }

  private spread(scope: Scope, depth: number): SelectionNode {
    const { random } = this;
    const known = this.fragments.filter((fragment) => this.fits(scope, fragment));
    const { name } = known.length > 0 && random.chance(50) ? random.pick(known) : this.fragment(scope, depth);
    const { directives } = this.optional.has(name.value) ? this.conditions.on(scope.above) : NONE;
    return { kind: Kind.FRAGMENT_SPREAD, name, directives };
  }

  private fragment(scope: Scope, depth: number): FragmentDefinitionNode {
    const narrower = this.scopes.narrower(scope);
    const { type } = this.random.pick(narrower);
    const isOptional = scope.above.size > 0 || this.random.chance(50);
    const before = this.conditions.anything();
    const selectionSet = this.of(type, depth - 1, isOptional ? before : UNCONDITIONAL);
    const name = nameOf(`F${this.fragments.length}`);
    const definition = {
      kind: Kind.FRAGMENT_DEFINITION,
      name,
      typeCondition: typeNamed(type.name),
      selectionSet,
    } as const;
    this.fragments.push(definition);
    if (isOptional) this.optional.add(name.value);
    this.conditions.seal(before);
    return definition;
  }

  /** One on a wider type may be used too, unless it has branches of its own. */
  private fits(scope: Scope, { name, typeCondition, selectionSet }: FragmentDefinitionNode): boolean {
    const found = this.scopes.overlapping(scope).find(({ type }) => type.name === typeCondition.name.value);
    if (scope.above.size > 0 && !this.optional.has(name.value)) return false;
    const isFlat = selectionSet.selections.every(({ kind }) => kind === Kind.FIELD);
    return found !== undefined && (isFlat || found.possible.size === this.scopes.possible(found.type).size);
  }
}
