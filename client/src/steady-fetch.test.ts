import { describe, expect, it, vi } from 'vitest';
import { steadyFetch } from './steady-fetch.js';

/** An answer whose body the test writes. */
function answer(contentType: string) {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const cancelled = vi.fn<() => void>();
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given), cancel: cancelled });
  const response = new Response(body, { headers: { 'content-type': contentType } });
  const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
  return { response, write, close: () => controller.close(), cancelled };
}

describe('A steady fetch', () => {
  it('gives a live answer as it comes', async () => {
    const { response, write, close } = answer('text/event-stream; charset=utf-8');
    const text = (await steadyFetch(async () => response)('http://gateway')).text();
    write('a');
    write('b');
    close();
    expect(await text).toBe('ab');
  });

  it('fails when nothing comes any more', async () => {
    const { response, write, cancelled } = answer('multipart/mixed;boundary="graphql"');
    const { body } = await steadyFetch(async () => response, 20)('http://gateway');
    const reader = body!.getReader();
    write('a');
    expect((await reader.read()).done).toBe(false);
    await expect(reader.read()).rejects.toThrow('Nothing has come for 0.02 s: the connection is dead.');
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('hangs up when its reader does', async () => {
    const { response, cancelled } = answer('text/event-stream');
    const { body } = await steadyFetch(async () => response)('http://gateway');
    await body!.cancel();
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('leaves other answers alone', async () => {
    const { response } = answer('application/json');
    expect(await steadyFetch(async () => response)('http://gateway')).toBe(response);
  });
});
