import { type DirectiveNode, Kind } from 'graphql';

/** What a variable must be for a selection to count. */
export interface Condition {
  readonly variable: string;
  readonly is: boolean;
}

/** Whether all of a selection's conditions are met. */
export type Holds = (conditions: readonly Condition[]) => boolean;

const ALWAYS: readonly Condition[] = [];

/** What `@skip` and `@include` ask of variables; nothing at all where a literal already says no. */
export function conditionsOf(directives: readonly DirectiveNode[] = []): readonly Condition[] | undefined {
  let conditions = ALWAYS;
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given?.[0]?.value;
    const is = name.value === 'include';
    if (value?.kind === Kind.VARIABLE) conditions = [...conditions, { variable: value.name.value, is }];
    else if (value?.kind === Kind.BOOLEAN && value.value !== is) return undefined;
  }
  return conditions;
}

/** Tells whether conditions are met where only these variables are true; anything but `true` counts as false. */
export const holdsWhere =
  (isTrue: (variable: string) => boolean): Holds =>
  (conditions) =>
    conditions.every(({ variable, is }) => isTrue(variable) === is);
