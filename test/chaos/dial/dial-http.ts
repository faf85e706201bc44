import { type IncomingMessage, request } from 'node:http';
import type { Result } from '@valueverse/client/progress';
import type { Dial, Sink } from './dial.js';

/** The gateway says something at least every 12 seconds. */
const SILENCE_MS = 15_000;

interface Protocol {
  readonly accept: string;
  /** Takes the text so far; gives back what is left over, and tells the sink of the rest. Says true when all is said. */
  readonly read: (
    text: string,
    sink: Sink,
  ) => { readonly rest: string; readonly over?: string; readonly final?: boolean };
}

const dialHttp =
  ({ accept, read }: Protocol): Dial =>
  ({ url, token, body }, sink) => {
    let [over, rest] = [false, ''];
    let stream: IncomingMessage | undefined;
    const headers = { authorization: `Bearer ${token}`, accept, 'content-type': 'application/json' };
    const asked = request(url, { method: 'POST', headers, agent: false });
    const end = (why: string, final = false) => {
      if (over) return;
      over = true;
      asked.destroy();
      sink.over(why, final);
    };
    asked.on('error', ({ message }) => end(message)).on('timeout', () => end('silence'));
    asked.setTimeout(SILENCE_MS);
    asked.on('response', (response) => {
      stream = response;
      if (response.statusCode !== 200) return end(String(response.statusCode), response.statusCode === 406);
      sink.open();
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (over) return;
        const step = read(rest + chunk, sink);
        rest = step.rest;
        if (step.over) end(step.over, step.final);
      });
      response.on('end', () => end('end')).on('error', ({ message }) => end(message));
    });
    asked.end(JSON.stringify(body));
    return {
      drop: () => {
        over = true;
        asked.destroy();
      },
      stall: () => {
        asked.setTimeout(0);
        stream?.pause();
      },
      go: () => {
        asked.setTimeout(SILENCE_MS);
        stream?.resume();
      },
    };
  };

/** GraphQL over SSE, distinct connections: without `complete` the end is none. */
export const dialSse = dialHttp({
  accept: 'text/event-stream',
  read: (text, sink) => {
    const blocks = text.split('\n\n');
    const rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      if (lines.includes('event: complete')) return { rest, over: 'complete', final: true };
      const data = lines.find((line) => line.startsWith('data: '));
      if (data && lines.includes('event: next')) sink.result(JSON.parse(data.slice(6)) as Result);
    }
    return { rest };
  },
});

interface Part {
  readonly payload?: Result | null;
  readonly errors?: Result['errors'];
}

/** With these the client is asked to come back; any other end is one for good. */
const COME_BACK = /SLOW_CONSUMER|DRAINING|JWT_/;

/** Multipart subscriptions 1.0, as Apollo Client reads them. */
export const dialMultipart = dialHttp({
  accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json;q=0.9',
  read: (text, sink) => {
    const parts = text.split('\r\n--graphql');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      const json = part.slice(part.indexOf('\r\n\r\n') + 4);
      if (!json.startsWith('{')) continue;
      const { payload, errors } = JSON.parse(json) as Part;
      if (payload) sink.result(payload);
      const why = JSON.stringify(errors ?? '');
      if (errors) return { rest, over: why, final: !COME_BACK.test(why) };
    }
    return rest.startsWith('--') ? { rest, over: 'complete', final: true } : { rest };
  },
});
