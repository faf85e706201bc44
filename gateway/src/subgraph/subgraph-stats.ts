/** What was asked of one subgraph so far, in numbers. */
export class SubgraphStats {
  /** Times that execution asked. */
  asked = 0;
  /** Of these, those that joined a request under way. */
  shared = 0;
  /** Requests that were sent, retries among them. */
  sent = 0;
  retries = 0;
  /** Times that nobody waited any longer. */
  timeouts = 0;
  /** Turned away: the subgraph was being left alone. */
  rested = 0;
  /** Turned away: too many were waiting. */
  crowded = 0;
}
