import { anonymous, type Caller } from '@valueverse/kit/caller';

/** Someone without a token. */
export const stranger: Caller = anonymous('c1');

/** Someone with a token that lists these scopes. */
export const member = (...scopes: string[]): Caller => ({
  ...stranger,
  kind: 'HUMAN',
  id: 'u1',
  tenant: 'north',
  scopes,
});
