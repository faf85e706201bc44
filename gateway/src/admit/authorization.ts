import type { Caller } from '@valueverse/kit/caller';
import { problem } from '../error/problem.js';
import type { PlacedDemand } from '../supergraph/facts.js';
import { type Admit, HOW_TO_SIGN_IN } from './admit.js';

/** Enforces `@authenticated`, `@requiresScopes` and `@policy`: one demand that is not met refuses the operation. */
export const authorization: Admit = ({ demands }, caller) => {
  for (const demand of demands) check(demand, caller);
};

function check({ where, scopes, policy }: PlacedDemand, caller: Caller): void {
  if (caller.kind === 'ANONYMOUS') throw problem('UNAUTHENTICATED', `${where} needs a token. ${HOW_TO_SIGN_IN}`);
  if (policy) throw problem('FORBIDDEN', `${where} is under a policy that nothing here can grant.`);
  const granted = scopes.length === 0 || scopes.some((all) => all.every((scope) => caller.scopes.includes(scope)));
  if (granted) return;
  const wanted = scopes.map((all) => all.join(' and ')).join(', or ');
  throw problem(
    'FORBIDDEN',
    `${where} needs the scope ${wanted}; the token lists ${caller.scopes.join(', ') || 'none'}.`,
  );
}
