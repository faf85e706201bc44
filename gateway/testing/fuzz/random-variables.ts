import {
  type ConstValueNode,
  type GraphQLInputType,
  isNonNullType,
  Kind,
  parseType,
  print,
  valueFromASTUntyped,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import type { Random } from './random.js';
import { randomValue } from './random-value.js';

const NAMES = ['first', 'a', 'constructor', 'id', 'representations_', 'toString', '__proto', 'b', 'hasOwnProperty'];

/** Values for arguments; some of them are variables, which are declared and given here. */
export class RandomVariables {
  readonly definitions: VariableDefinitionNode[] = [];
  readonly given: Record<string, unknown> = {};

  constructor(private readonly random: Random) {}

  /** A literal, or a variable of exactly this type. */
  value(type: GraphQLInputType): ValueNode {
    return this.random.chance(40) ? this.variable(type) : randomValue(this.random, type);
  }

  /** One of exactly this type, new or known, but none of those to avoid. */
  variable(type: GraphQLInputType, avoided: ReadonlySet<string> = new Set()): VariableNode {
    const { random, definitions } = this;
    const same = definitions.filter(
      (definition) => print(definition.type) === String(type) && !avoided.has(definition.variable.name.value),
    );
    if (same.length > 0 && random.chance(40)) return random.pick(same).variable;
    const count = definitions.length;
    const name = (NAMES[count] && random.chance(50) ? NAMES[count] : `v${count}`) as string;
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
    const defaulted = random.chance(30) && { defaultValue: randomValue(random, type) };
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type)), ...defaulted });
    const mayBeAbsent = defaulted !== false || !isNonNullType(type);
    if (!mayBeAbsent || random.chance(70)) this.given[name] = plain(randomValue(random, type));
    return variable;
  }
}

const plain = (value: ConstValueNode): unknown => JSON.parse(JSON.stringify(valueFromASTUntyped(value)));
