import { setTimeout as pause } from 'node:timers/promises';
import { Churn } from '../soak/churn.js';
import { Client } from './client.js';
import type { Distance, Order, Report, Some } from './orders.js';
import { signer } from './token.js';

const LONG = 3_600;
let clients: Client[] = [];
let churn: Churn | undefined;
const lasting = new Map<number, number>();

const chosen = ({ of, rest, below = Infinity }: Some) =>
  clients.filter(({ who: { index } }) => index % of === rest && index < below);

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'join': {
      const sign = signer(order.privateKey);
      clients = order.clients.map((who) => {
        const { sub, tenant, index } = who;
        return new Client(who, order.resume, () => sign({ sub, tenant, lasts: lasting.get(index) ?? LONG }));
      });
      for (const [at, client] of clients.entries()) {
        client.join();
        if (at % 20 === 19) await pause(20); // nobody starts a thousand clients in one instant
      }
      return;
    }
    case 'behind':
      return distance(order.last);
    case 'restart':
      return clients.forEach((client) => client.restart());
    case 'report':
      return report();
    case 'part':
      churn?.part();
      return clients.forEach((client) => client.leave());
    case 'churn': {
      const sign = signer(order.privateKey);
      // they end at different times, so that some have to come back all the time
      const lasts = () => Math.round(600 + Math.random() * 600);
      churn = new Churn(order.clients, order.habits, ({ sub, tenant }) => sign({ sub, tenant, lasts: lasts() }));
      return churn.begin(order.head);
    }
    case 'check':
      return churn?.check(order.entry);
    case 'settle':
      return churn?.settle();
    case 'rejoin':
      return chosen(order.some).forEach((client) => client.rejoin(order.resume));
    case 'leave':
    case 'stall':
    case 'go':
      return chosen(order.some).forEach((client) => client[order.do]());
    case 'tokens':
      return chosen(order.some).forEach(({ who }) => lasting.set(who.index, order.lasts));
    case 'storm':
      await Promise.all(clients.map((client) => storm(client, order.times, order.ms)));
  }
}

function distance(last: Readonly<Record<string, number>>): Distance {
  const behind = clients.filter(({ who, seq }) => seq < (last[`${who.tenant} ${who.key}`] ?? -1)).length;
  return { behind, come: clients.reduce((sum, { seq }) => sum + seq, 0) };
}

async function storm(client: Client, times: number, ms: number): Promise<void> {
  await pause((Math.random() * ms) / times);
  for (let turn = 0; turn < times; turn += 1) {
    client.rejoin();
    await pause(ms / times);
  }
}

function report(): Report {
  const sum = (name: 'resyncs' | 'stale' | 'partial') => clients.reduce((all, client) => all + client[name], 0);
  const ends: Record<string, number> = {};
  for (const client of clients) {
    for (const [why, count] of Object.entries(client.ends)) ends[why] = (ends[why] ?? 0) + count;
  }
  const heard = clients.map(({ who, seqs, resyncedAt }) => {
    const { index, transport, tenant, key } = who;
    return { client: `client ${index} (${transport}, ${key})`, tenant, key, seqs, resyncedAt };
  });
  const delays = clients.flatMap((client) => client.delays.filter((_, at) => at % 10 === 0));
  return { heard, ends, delays, resyncs: sum('resyncs'), stale: sum('stale'), partial: sum('partial') };
}

process.on('message', async ({ turn, order }: { turn: number; order: Order }) => {
  process.send?.({ turn, answer: (await obey(order)) ?? null });
});
process.channel?.ref();
console.log('ready');
