import { type DirectiveNode, GraphQLBoolean, GraphQLNonNull, Kind } from 'graphql';
import type { Random } from './random.js';
import type { RandomVariables } from './random-variables.js';

const BOOLEAN = new GraphQLNonNull(GraphQLBoolean);
const LITERAL = '';
const LEFT_OUT = '!';

/** The variables that decide about a place, `''` for a literal that does, `'!'` for one that leaves it out. */
export type Deciding = ReadonlySet<string>;

/** Nothing decides: the place is always asked for. */
export const UNCONDITIONAL: Deciding = new Set();

/** Directives that include or skip, and what decides about everything below them. */
interface Conditions {
  readonly directives: readonly DirectiveNode[];
  readonly below: Deciding;
}

/** No directives. */
export const NONE: Conditions = { directives: [], below: UNCONDITIONAL };

/**
 * `@skip` and `@include` on some places. No variable decides twice on one way down: where one condition rules out the other,
 * the planner forgets the object around it.
 */
export class RandomConditions {
  private readonly sealed = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly variables: RandomVariables,
  ) {}

  on(above: Deciding): Conditions {
    const below = new Set(above);
    const directives = ['skip', 'include'].flatMap((name) =>
      !below.has(LEFT_OUT) && this.random.chance(6) ? [this.directive(name, below)] : [],
    );
    return { directives, below };
  }

  /** What may decide around a fragment, wherever it will be spread: any variable there is so far. */
  anything(): Deciding {
    return new Set([LITERAL, ...this.variables.definitions.map(({ variable }) => variable.name.value)]);
  }

  /** From now on only what is left out together may be decided by the variables that came since. */
  seal(before: Deciding): void {
    for (const name of this.anything()) if (!before.has(name)) this.sealed.add(name);
  }

  private directive(name: string, deciding: Set<string>): DirectiveNode {
    const { random } = this;
    const isLeftOut = deciding.size === 0 && random.chance(20);
    const literal = { kind: Kind.BOOLEAN, value: (name === 'include') !== isLeftOut } as const;
    const avoided = new Set([...deciding, ...this.sealed]);
    const value = random.chance(75) ? this.variables.variable(BOOLEAN, avoided) : literal;
    deciding.add(value.kind === Kind.VARIABLE ? value.name.value : isLeftOut ? LEFT_OUT : LITERAL);
    const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value } as const;
    return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [argument] };
  }
}
