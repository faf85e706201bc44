import { registerEnumType } from 'type-graphql';

/** A list of names as a GraphQL enum: the object it returns is what `@Field(() => …)` and `@Arg` take. */
export function enumType<Name extends string>(
  name: string,
  values: readonly Name[],
  description: string,
): Readonly<Record<Name, Name>> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Name, Name>;
  registerEnumType(members, { name, description });
  return members;
}
