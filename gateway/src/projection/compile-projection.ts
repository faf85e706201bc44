import type { Variables } from '../execute/coerce-variables.js';
import { holdsWhere } from './condition.js';
import { exactProjection } from './exact-projection.js';
import { type FastProjection, fastProjection } from './fast-projection.js';
import type { Project, Selected } from './projection.js';
import { type ReadSelections, readSelections } from './read-selections.js';

/** Enough for the ways in which honest clients switch fields on and off; whoever tries more of them is served without code of his own. */
const SPECIALISED = 16;

/** For each field of the document, and at least: what variants of abstract types may add before code is no longer worth its memory. */
const COMPILED = { perField: 10, least: 2_000 };

/** Makes the projection of a selection: compiled for data that is as promised, exact for all other. */
export function compileProjection(selected: Selected): Project {
  const read = readSelections(selected);
  const exact = exactProjection(selected, read.selections);
  const fast = specialised(selected, read);
  return (data, variables, problems) => fast(data, variables) ?? exact(data, variables, problems);
}

/** One fast projection for each way in which `@skip` and `@include` have been seen to fall out. */
function specialised(selected: Selected, { selections, variables: names, fields }: ReadSelections): FastProjection {
  const budget = { fields: COMPILED.least + COMPILED.perField * fields };
  const made = new Map<string, FastProjection>();
  return (data, variables) => {
    const key = names.length === 0 ? '' : truths(names, variables);
    let fast = made.get(key);
    if (!fast) {
      if (made.size === SPECIALISED) return undefined;
      const holds = holdsWhere((name) => key[names.indexOf(name)] === '1');
      fast = fastProjection(selected, selections, { holds, budget });
      made.set(key, fast);
    }
    return fast(data, variables);
  };
}

function truths(names: readonly string[], variables: Variables): string {
  let key = '';
  for (const name of names) key += variables[name] === true ? '1' : '0';
  return key;
}
