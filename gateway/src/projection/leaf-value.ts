import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** The JSON text of a value that is not null; nothing when its type has no such value. */
export type LeafText = (value: unknown) => string | undefined;

/** How the values of a leaf type are written. A custom scalar is any JSON; an enum value that clients do not see is none. */
export function leafTextOf(type: GraphQLLeafType): LeafText {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value) => texts.get(value);
  }
  if (!isSpecifiedScalarType(type)) return jsonText;
  const { name } = type;
  return (value) => (isValid(name, value) ? JSON.stringify(value) : undefined);
}

function isValid(scalar: string, value: unknown): boolean {
  if (typeof value === 'boolean') return scalar === 'Boolean';
  if (typeof value === 'string') return scalar === 'String' || scalar === 'ID';
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return scalar === 'Float' || ((scalar === 'Int' || scalar === 'ID') && isWhole(value));
}

/** Whole, and written without an exponent. No limit of 32 bits: Apollo has none here, and clients rely on it. */
const isWhole = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e21;

/** Nesting deeper than the stack reaches can be parsed, but not written. */
function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
