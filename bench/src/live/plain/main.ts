import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type PriceEvent, STARS } from '../graph/event.js';
import { MONOLITH } from '../graph/sdl.js';
import { answerOrders } from '../source/answer-orders.js';
import { Source } from '../source/source.js';

// graphql-ws over graphql-js, as its own documentation sets it up: every client's event is executed by itself
const source = new Source();
const schema = buildSchema(MONOLITH);
const field = schema.getSubscriptionType()!.getFields()['priceChanged']!;
field.subscribe = () => source.follow();
field.resolve = ({ name, price, at }: PriceEvent) => ({ id: '1', name, price, at, stars: STARS });

const server = createServer((_, response) => response.end());
useServer({ schema }, new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false }));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
answerOrders(source);
