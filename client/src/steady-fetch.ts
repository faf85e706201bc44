/** The gateway says something at least every 12 seconds. */
const SILENCE_MS = 30_000;
const LIVE = /^(text\/event-stream|multipart\/mixed)/i;

/**
 * `fetch`, whose live answers fail when nothing has come for 30 seconds: a connection that was cut without a word would
 * otherwise be waited for forever.
 */
export const steadyFetch =
  (inner: typeof fetch = fetch, silenceMs = SILENCE_MS): typeof fetch =>
  async (...request) => {
    const response = await inner(...request);
    const { body, status, statusText, headers } = response;
    if (!response.ok || !body || !LIVE.test(headers.get('content-type') ?? '')) return response;
    return new Response(steady(body, silenceMs), { status, statusText, headers });
  };

function steady(body: NonNullable<Response['body']>, silenceMs: number) {
  const reader = body.getReader();
  let gone = false;
  /** Lets whoever reads work off what has come: graphql-sse overlooks an end that comes with the last events. */
  const end = async (how: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (!gone) how();
  };
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { cut, silence } = silent(silenceMs);
      try {
        const { done, value } = await Promise.race([reader.read(), silence]);
        if (done) await end(() => stream.close());
        else stream.enqueue(value);
      } catch (error) {
        reader.cancel(error).catch(() => {});
        await end(() => stream.error(error));
      } finally {
        clearTimeout(cut);
      }
    },
    cancel: (reason) => {
      gone = true;
      return reader.cancel(reason);
    },
  });
}

function silent(forMs: number) {
  let cut: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    const dead = () => reject(new TypeError(`Nothing has come for ${forMs / 1_000} s: the connection is dead.`));
    cut = setTimeout(dead, forMs);
  });
  return { cut, silence };
}
