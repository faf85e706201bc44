import { refuseInput } from '../value-model/check.js';
import { Decimal } from '@valueverse/kit/decimal';
import type { DistributionInput, DistributionKind } from './assumption.inputs.js';
import type { Distribution } from './distribution.js';

type Figures = Pick<DistributionInput, 'value' | 'low' | 'mode' | 'high' | 'mean' | 'sd' | 'p10' | 'p90'>;

/** Which figures each kind takes; others are refused, so that nobody believes they count. */
const FIGURES: { readonly [K in DistributionKind]: readonly (keyof Figures)[] } = {
  FIXED: ['value'],
  UNIFORM: ['low', 'high'],
  TRIANGULAR: ['low', 'mode', 'high'],
  BETA_PERT: ['low', 'mode', 'high'],
  NORMAL: ['mean', 'sd'],
  LOG_NORMAL_P10_P90: ['p10', 'p90'],
  DISCRETE: [],
};
const ALL = [...new Set(Object.values(FIGURES).flat())];
const MOST_OUTCOMES = 100;

/** A distribution as it is kept, or a refusal that says what it lacks. */
export function checkDistribution(input: DistributionInput, unit: string): Distribution {
  const { kind, truncation, outcomes } = input;
  const takes = FIGURES[kind];
  for (const name of ALL) {
    const given = input[name] != null;
    if (given !== takes.includes(name))
      refuseInput(`distribution.${name}`, given ? `absent for ${kind}` : `for ${kind}`, input[name] ?? 'none');
  }
  const figures = Object.fromEntries(takes.map((name) => [name, input[name]]));
  inOrder(input, ['low', 'mode', 'high']);
  inOrder(input, ['p10', 'p90']);
  if (kind === 'UNIFORM' || kind === 'TRIANGULAR' || kind === 'BETA_PERT') apart(input, 'low', 'high');
  if (kind === 'LOG_NORMAL_P10_P90') {
    apart(input, 'p10', 'p90');
    if (new Decimal(input.p10!).lte(0)) refuseInput('distribution.p10', 'above 0', input.p10!);
  }
  if (kind === 'NORMAL' && new Decimal(input.sd!).lte(0)) refuseInput('distribution.sd', 'above 0', input.sd!);
  const cut = truncation ? { low: truncation.low ?? null, high: truncation.high ?? null } : null;
  if (cut?.low != null && cut.high != null && new Decimal(cut.low).gte(cut.high)) {
    refuseInput('distribution.truncation', 'with low below high', `${cut.low} and ${cut.high}`);
  }
  const more = kind === 'DISCRETE' ? discrete(outcomes) : {};
  return { kind, unit, truncation: cut, ...figures, ...more } as unknown as Distribution;
}

function discrete(outcomes: DistributionInput['outcomes']) {
  const count = outcomes?.length ?? 0;
  if (!outcomes || count < 1 || count > MOST_OUTCOMES)
    refuseInput('distribution.outcomes', `of 1 to ${MOST_OUTCOMES}`, count);
  const sum = outcomes.reduce((all, { probability }) => all.plus(probability), new Decimal(0));
  const negative = outcomes.find(({ probability }) => new Decimal(probability).lt(0));
  if (negative || !sum.eq(1))
    refuseInput('distribution.outcomes', 'with probabilities from 0 that add up to 1', sum.toFixed());
  return { outcomes: outcomes.map(({ value, probability }) => ({ value, probability })) };
}

function inOrder(input: Figures, names: readonly (keyof Figures)[]): void {
  const given = names.filter((name) => input[name] != null);
  given.slice(1).forEach((name, place) => {
    const before = given[place]!;
    if (new Decimal(input[before]!).gt(input[name]!))
      refuseInput(`distribution.${name}`, `at least ${before}`, input[name]!);
  });
}

function apart(input: Figures, low: keyof Figures, high: keyof Figures): void {
  if (new Decimal(input[low]!).eq(input[high]!))
    refuseInput(`distribution.${high}`, `above ${low} (use FIXED for one value)`, input[high]!);
}
