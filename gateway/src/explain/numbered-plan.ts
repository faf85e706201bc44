/** A plan as Apollo prints it, line by line, each of its fetches with a number: they count from 1, in the order of the plan. */
export function numberedPlan(plan: string): readonly string[] {
  let number = 0;
  return plan.split('\n').map((line) => (/^ *Fetch\(service: .*\{$/.test(line) ? `${line} # ${(number += 1)}` : line));
}
