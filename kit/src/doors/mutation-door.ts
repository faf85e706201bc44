import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';
import { badValue } from '../bad-value.js';
import { Refusal } from '../refusal.js';
import { requestOf, readAfresh } from './request.js';
import { once } from './idempotency.js';
import { KeyReused } from './key-reused.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * A mutation is one transaction: what it throws undoes all of it. A refusal becomes `userErrors` in the payload;
 * anything else stays an error. With an `idempotencyKey` the same call twice has one effect and one answer.
 */
export const mutationDoor =
  (name: string, resolve: Resolver): Resolver =>
  async (...asked) => {
    const [source, args, context, info] = asked;
    const { host, asked: request } = requestOf(context);
    try {
      return await host.write(request.caller, async (writing) => {
        const effect = async () => ({ userErrors: [], ...((await resolve(source, args, writing, info)) as object) });
        const { idempotencyKey, ...rest } = args as { idempotencyKey?: string | null };
        return idempotencyKey ? once(writing, { key: idempotencyKey, mutation: name, args: rest }, effect) : effect();
      });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : badValue(error);
      if (!refusal) throw error;
      return { userErrors: [{ code: userErrorCode(refusal), path: refusal.inputPath, message: refusal.message }] };
    } finally {
      await readAfresh(context);
    }
  };

const userErrorCode = (refusal: Refusal) => (refusal instanceof KeyReused ? 'IDEMPOTENCY_KEY_REUSED' : refusal.code);
