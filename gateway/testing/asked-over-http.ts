/** One request over HTTP, and what is to come of it. */
export interface AskedOverHttp {
  readonly what: string;
  /** The body of a POST: a request, or a text as it is. */
  readonly body?: object | string;
  /** Asked by GET instead. */
  readonly search?: Readonly<Record<string, string>> | [string, string][];
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string | undefined;
  readonly status: number;
  /** Of the first error; absent where all is well. */
  readonly code?: string;
  /** What the first error says. */
  readonly says?: string;
}
