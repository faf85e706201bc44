/** What every VDA 5050 message begins with (3.0, table 1). */
export interface MessageHeader {
  /** uint32, one more with every message sent on a topic; starts again when the robot restarts. */
  readonly headerId: number;
  /** When the sender made the message, by its own clock. */
  readonly timestamp: string;
  /** Protocol version `major.minor.patch`. */
  readonly version: string;
  readonly manufacturer: string;
  readonly serialNumber: string;
}
