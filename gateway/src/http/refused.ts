import type { GraphQLError } from 'graphql';
import type { Engine } from '../engine.js';
import { badRequest, problem } from '../error/problem.js';
import { written } from '../execute/answer.js';
import { asEvents } from './as-events.js';
import type { HttpAnswer } from './graphql-door.js';
import type { MediaType } from './media-type.js';

/** How a client takes what is refused. */
interface Way {
  readonly type: MediaType;
  /** It asked for JSON by name. */
  readonly plain: boolean;
  /** It takes nothing but events. */
  readonly events: boolean;
}

/** How subscriptions are served, for who asks for one and takes no results that keep coming. */
export const badAccept = (accept: unknown) =>
  problem(
    'SUBSCRIPTION_BAD_HEADER',
    'A subscription is answered over WebSocket (graphql-transport-ws) at this address, or over HTTP with accept: ' +
      `text/event-stream or accept: multipart/mixed;subscriptionSpec=1.0, got ${JSON.stringify(accept ?? '')}.`,
  );

/** For who asks for a change with what a page of somebody else can send. */
export const GET_MUTATION = () => badRequest('A mutation is sent by POST.', 405);

/** The HTTP status of a response that has errors and no data. */
export function statusFor([first]: readonly GraphQLError[], plain: boolean): number {
  const status = statusOf(first) ?? 500;
  const aboutDocument = status === 400 && first?.extensions['code'] !== 'BAD_REQUEST';
  return plain && aboutDocument ? 200 : status;
}

/** The response to what cannot be answered, as its client takes it. */
export function refused(
  { present }: Engine,
  errors: readonly GraphQLError[],
  { type, plain, events }: Way,
): HttpAnswer {
  // who takes nothing but events could not read another status
  if (events) return asEvents(written({ errors: errors.map(present) }));
  const status = statusFor(errors, plain);
  const hint = retryAfter(errors[0]);
  return {
    status,
    contentType: `${type}; charset=utf-8`,
    body: written({ errors: errors.map(present) }),
    ...(status === 405 && { headers: { allow: 'POST' } }),
    ...(hint && { headers: { 'retry-after': hint } }),
  };
}

/** In seconds, where waiting helps. */
const retryAfter = (error: GraphQLError | undefined): string | undefined => {
  const seconds = error?.extensions['retryAfter'];
  return typeof seconds === 'number' ? String(seconds) : undefined;
};

const statusOf = (error: GraphQLError | undefined): number | undefined => {
  const { code, http } = (error?.extensions ?? {}) as { code?: unknown; http?: { status?: number } };
  return http?.status ?? (code === undefined ? undefined : 200);
};
