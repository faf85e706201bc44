/** A request's extensions. */
export type Extensions = Record<string, unknown>;

/**
 * A copy of a request's extensions that calls `sent` each time it is written into a request, and so do its copies: no stock
 * client tells when it sends one subscription again.
 */
export function telling(extensions: Extensions | null | undefined, sent: () => void): Extensions {
  return {
    ...extensions,
    toJSON(this: Extensions) {
      sent();
      return { ...this, toJSON: undefined };
    },
  };
}
