import { deepStrictEqual } from 'node:assert';
import { tokenSigner } from './crowd/token.js';
import { leanClient } from './crowd/lean-client.js';
import { rightAnswer } from './graph/event.js';
import type { Side } from './sides.js';

const PATIENCE_MS = 20_000;
const EVENTS = 3;

interface Answer {
  readonly payload: { readonly data: { readonly priceChanged: { readonly price: number; readonly at: string } } };
}

/** Two different people follow before anything is measured. Throws where one gets another answer than the event calls for. */
export async function rightAnswers(side: Side, patienceMs = PATIENCE_MS): Promise<void> {
  const { name, url, privateKey, source } = side;
  const sign = tokenSigner(privateKey);
  const people = await Promise.all(
    ['first', 'second'].map(async (sub) => {
      const answers: Answer[] = [];
      const [onNext, onGone] = [
        (message: Buffer) => void answers.push(JSON.parse(String(message)) as Answer),
        () => {},
      ];
      return { answers, socket: await leanClient({ url, token: sign(sub, 'tenant-0'), onNext, onGone }) };
    }),
  );
  const deadline = performance.now() + patienceMs;
  while ((await source()).open === 0 && performance.now() < deadline);
  await source({ emit: { count: EVENTS, perSecond: 10 } });
  const missing = () => people.some(({ answers }) => answers.length < EVENTS);
  while (missing() && performance.now() < deadline) await source();
  for (const { answers, socket } of people) {
    socket.destroy();
    if (answers.length !== EVENTS) throw new Error(`${name} must deliver ${EVENTS} events, got ${answers.length}`);
    for (const { payload } of answers) {
      const { price, at } = payload.data.priceChanged;
      deepStrictEqual(payload.data, rightAnswer({ name: 'Table', price, at }), `${name} does not answer rightly`);
    }
  }
}
