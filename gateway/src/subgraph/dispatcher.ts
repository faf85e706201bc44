import { Agent } from 'undici';

/** An answer larger than this would cost the gateway more than anyone gains. */
const LARGEST_ANSWER = 64 << 20;

/** Keeps connections to the subgraphs open and follows no redirect: a subgraph must not send the gateway elsewhere. */
export const subgraphDispatcher = (): Agent =>
  new Agent({ connections: 128, maxResponseSize: LARGEST_ANSWER, connect: { timeout: 5_000 } });
