import { Arg, ID } from 'type-graphql';

/** The argument every mutation takes: the same key again is one effect and one answer. The kit's door reads it. */
export const IdempotencyKey = () => Arg('idempotencyKey', () => ID, { nullable: true });
