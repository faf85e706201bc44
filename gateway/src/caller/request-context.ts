import { signCaller, type Caller } from '@valueverse/kit/caller';

/** Whether the client still listens. Who works for it looks now and then. */
export interface Presence {
  readonly aborted: boolean;
}

/** What one request, one event or one subscription attempt carries on its way to the subgraphs. */
export interface RequestContext {
  readonly caller: Caller;
  /** The caller as subgraphs believe it, or nothing over third-party subgraphs. */
  readonly authorization: () => Promise<string | undefined>;
  /** W3C trace context, when the client sent a sound one. */
  readonly traceparent?: string | undefined;
  /** Equal for two callers exactly when everything that a subgraph is told of them, and may decide by, is equal. */
  readonly identity: string;
  /** Ends what is still under way when the client has gone. */
  readonly signal?: Presence | undefined;
  /** When the client's answer is due, in milliseconds of `performance.now()`. */
  readonly deadline?: number | undefined;
}

/** Makes the context of a request. */
export type OpenContext = (
  caller: Caller,
  way?: Pick<RequestContext, 'traceparent' | 'signal' | 'deadline'>,
) => RequestContext;

/** A signature lives 30 s; one this old still outlives the fetch it is sent with. */
const REUSE_MS = 10_000;

/** Signs with `secret`; without one nothing is said about the caller. */
export const contextOpener =
  (secret: string | undefined): OpenContext =>
  (caller, way = {}) => {
    let signed: Promise<string> | undefined;
    let signedAt = 0;
    const authorization = async () => {
      if (secret === undefined) return undefined;
      if (!signed || performance.now() - signedAt > REUSE_MS) {
        signedAt = performance.now();
        signed = signCaller(caller, secret);
      }
      return `Bearer ${await signed}`;
    };
    return { caller, authorization, identity: secret === undefined ? '' : identityOf(caller), ...way };
  };

/** Every claim that is signed for the subgraphs; the correlation id tells requests apart, not callers. */
const identityOf = (caller: Caller): string => JSON.stringify({ ...caller, correlationId: undefined });
