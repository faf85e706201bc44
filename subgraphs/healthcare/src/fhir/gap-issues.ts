import { tryGetDataType, type InternalSchemaElement } from '@medplum/core';
import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { isObject, type JsonObject } from './json.js';
import { issue } from './operation-outcome.js';
import { codesOfValueSet } from './required-codes.js';
import { timeIssues } from './time-issues.js';

/** A value found in a resource: where, of which type, and what its definition says of it. */
interface Found {
  readonly value: unknown;
  readonly type: string;
  readonly path: string;
  readonly element: InternalSchemaElement;
}

/**
 * What the library's validator lets pass: a code outside its required value set, two values of one choice such as
 * `value[x]`, a reference to a type of resource that the element does not admit, and a time nobody can place.
 */
export function gapIssues(value: JsonObject, type: string, path: string): OperationOutcomeIssue[] {
  const elements = Object.entries(tryGetDataType(type)?.elements ?? {});
  return elements.flatMap(([name, element]) => {
    const found = name.endsWith('[x]')
      ? chosen(value, name.slice(0, -3), element)
      : [{ key: name, type: element.type[0]?.code ?? '' }].filter(({ key }) => value[key] !== undefined);
    const conflict =
      found.length > 1
        ? [issue('structure', `Expected one ${name}, got ${found.map(({ key }) => key).join(' and ')}.`, path)]
        : [];
    return [
      ...conflict,
      ...found.flatMap(({ key, type }) => each({ value: value[key], type, path: `${path}.${key}`, element })),
    ];
  });
}

const chosen = (value: JsonObject, name: string, { type }: InternalSchemaElement) =>
  type
    .map(({ code }) => ({ key: name + code.charAt(0).toUpperCase() + code.slice(1), type: code }))
    .filter(({ key }) => value[key] !== undefined);

const each = (found: Found): OperationOutcomeIssue[] =>
  Array.isArray(found.value)
    ? found.value.flatMap((value: unknown, at) => inspect({ ...found, value, path: `${found.path}[${at}]` }))
    : inspect(found);

function inspect({ value, type, path, element }: Found): OperationOutcomeIssue[] {
  if (typeof value === 'string')
    return type === 'code' ? codeIssues(value, path, element) : timeIssues(value, type, path);
  if (!isObject(value)) return [];
  const own = type === 'Reference' ? referenceIssues(value, path, element) : [];
  return [...own, ...gapIssues(value, type === 'Resource' ? String(value.resourceType) : type, path)];
}

function codeIssues(code: string, path: string, { binding }: InternalSchemaElement): OperationOutcomeIssue[] {
  if (binding?.strength !== 'required' || !binding.valueSet) return [];
  const codes = codesOfValueSet(binding.valueSet);
  if (!codes || codes.has(code)) return [];
  return [issue('code-invalid', `Expected one of ${[...codes].join(', ')}, got ${JSON.stringify(code)}.`, path)];
}

function referenceIssues({ reference }: JsonObject, path: string, { type }: InternalSchemaElement) {
  const admitted = type.flatMap(({ targetProfile = [] }) => targetProfile.map((url) => url.split('/').at(-1)));
  const target = typeof reference === 'string' && /^([A-Z]\w+)\//.exec(reference)?.[1];
  if (!target || admitted.length === 0 || admitted.includes('Resource') || admitted.includes(target)) return [];
  return [issue('structure', `Expected a reference to ${admitted.join(' or ')}, got one to ${target}.`, path)];
}
