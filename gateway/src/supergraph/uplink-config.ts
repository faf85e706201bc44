/** What Apollo Uplink is asked for, and as whom. */
export interface UplinkConfig {
  /** A secret: it belongs into the request and nowhere else. */
  readonly key: string;
  /** `graph@variant`. */
  readonly graphRef: string;
  /** Tried in turn. Absent: Apollo's own. */
  readonly endpoints?: readonly string[];
}
