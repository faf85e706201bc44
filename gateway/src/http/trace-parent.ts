/** W3C trace context, when a client sent a sound one. */
export const traceParent = (offered: unknown): string | undefined =>
  typeof offered === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(offered) ? offered : undefined;
