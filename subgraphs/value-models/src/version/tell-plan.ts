import { benefitPlan } from '../benefit/benefit.tells.js';
import { lineChanges } from '../driver/lines.js';
import { rowsOf } from '../history/model-state.js';
import type { Happened, Told } from '../history/tellers.js';

/** Tells of everything in a plan that is priced and was changed at once. */
export function tellPlan({ before, after }: Happened): Told[] {
  const benefits = rowsOf(after, 'benefits').filter((benefit) => before.benefits[benefit.id] !== benefit);
  return [...lineChanges(before, after), ...benefits.map(benefitPlan)];
}
