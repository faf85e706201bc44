import { type FieldNode, Kind } from 'graphql';

/** A name. */
export const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** A type, by its name. */
export const typeNamed = (name: string) => ({ kind: Kind.NAMED_TYPE, name: nameOf(name) }) as const;

/** `__typename`, under another name if given. */
export const typename = (alias?: string): FieldNode => ({
  kind: Kind.FIELD,
  name: nameOf('__typename'),
  ...(alias !== undefined && { alias: nameOf(alias) }),
});
