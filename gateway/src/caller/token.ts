/** What a verified token says of itself: by this it can be called back. */
export interface Token {
  readonly issuer: string;
  readonly subject: string;
  /** The session it was issued in, where its issuer names one. */
  readonly sid?: string | undefined;
  /** The second (since 1970) it was issued in. */
  readonly issuedAt?: number | undefined;
}
