/** The gateway does not start. The message is for whoever started it: what to do, in a line, without a stack. */
export class StartRefused extends Error {
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
