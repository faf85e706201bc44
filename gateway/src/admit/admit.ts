import type { Caller } from '@valueverse/kit/caller';
import { problem } from '../error/problem.js';
import type { PlannedOperation } from '../plan/planned-operation.js';

/** What is known of an operation when it is decided who may ask it. */
type Admissible = Pick<PlannedOperation, 'kind' | 'root' | 'demands'>;

/** Decides whether a caller may ask an operation at all, before anything is fetched. Throws the refusal. */
export type Admit = (operation: Admissible, caller: Caller) => void;

/** Every gate must let the operation through. */
export const everyGate =
  (gates: readonly Admit[]): Admit =>
  (operation, caller) => {
    for (const admit of gates) admit(operation, caller);
  };

/** What may be asked without a token. */
interface Gate {
  readonly publicFields: ReadonlySet<string>;
  readonly introspection: boolean;
}

/** Lets an anonymous caller ask public query fields only; everyone else is left to the subgraphs' own policies. */
export function gatekeeper({ publicFields, introspection }: Gate): Admit {
  const always = new Set(['__typename', ...(introspection ? ['__schema', '__type'] : [])]);
  return ({ kind: asked, root }, { kind }) => {
    if (kind !== 'ANONYMOUS') return;
    for (const field of root.fields) {
      const open = always.has(field) || (asked === 'query' && publicFields.has(field));
      if (!open) throw problem('UNAUTHENTICATED', `${asked} ${field} needs a token. ${HOW_TO_SIGN_IN}`);
    }
  };
}

/** What a caller without a token should do. */
export const HOW_TO_SIGN_IN =
  'Send it as "authorization: Bearer <token>"; in development, get one with: npm run -s token -- --role viewer';
