/** The part of JSON Schema that event contracts use; anything else is refused, so that no contract is printed half. */
export interface ContractSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: string | number | boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ContractSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | ContractSchema;
  readonly items?: ContractSchema;
}

const UNSUPPORTED = ['$ref', '$defs', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'patternProperties', 'prefixItems'];

/** The TypeScript type whose values are those the schema accepts, as far as types can say. */
export function typeOf(schema: ContractSchema): string {
  const unsupported = UNSUPPORTED.find((keyword) => keyword in schema);
  if (unsupported) throw new Error(`Expected a contract without ${unsupported}: the type printer cannot express it.`);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === undefined) return 'unknown';
  return [schema.type].flat().map((name) => named(name, schema)).join(' | ');
}

function named(name: string, schema: ContractSchema): string {
  switch (name) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return name;
    case 'integer':
      return 'number';
    case 'array':
      return `readonly (${schema.items ? typeOf(schema.items) : 'unknown'})[]`;
    case 'object':
      return objectType(schema);
    default:
      throw new Error(`Expected a JSON Schema type, got "${name}".`);
  }
}

function objectType({ properties = {}, required = [], additionalProperties = true }: ContractSchema): string {
  const members = Object.entries(properties).map(([key, schema]) => {
    const optional = required.includes(key) ? '' : '?';
    return `${comment(schema)}readonly ${JSON.stringify(key)}${optional}: ${typeOf(schema)};`;
  });
  if (additionalProperties === false) return `{\n${members.join('\n')}\n}`;
  const rest = additionalProperties === true || members.length > 0 ? 'unknown' : typeOf(additionalProperties);
  return `{\n${[...members, `readonly [key: string]: ${rest};`].join('\n')}\n}`;
}

/** A description becomes the property's documentation, where an editor shows it. */
export const comment = ({ description }: ContractSchema): string => (description ? `/** ${description} */\n` : '');
