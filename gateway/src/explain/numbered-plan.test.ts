import { describe, expect, it } from 'vitest';
import { numberedPlan } from './numbered-plan.js';

describe('A numbered plan', () => {
  it('has a number at each fetch, in the order of the plan, and is else as it was', () => {
    const plan = [
      'QueryPlan {',
      '  Sequence {',
      '    Fetch(service: "a") {',
      '      {',
      '        Fetch(id: 1) {',
      '    },',
      '    Fetch(service: "b", id: "1") {',
    ];
    const numbered = numberedPlan(plan.join('\n'));
    expect(numbered[2]).toBe('    Fetch(service: "a") { # 1');
    expect(numbered[6]).toBe('    Fetch(service: "b", id: "1") { # 2');
    expect(numbered.map((line) => line.replace(/ # \d$/, ''))).toEqual(plan);
  });
});
