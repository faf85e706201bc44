import type { ExecutionArgs } from 'graphql';
import { makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { type Engine, thrown } from '../engine.js';
import { problem } from '../error/problem.js';
import { identifySocket, type Socket, type SocketExtra } from './identify-socket.js';
import { type LiveOperation, liveOperation } from './live-operation.js';
import { operationCredentials } from './ws-credentials.js';

const MOST_OPERATIONS = 100;
const INIT_TIMEOUT_MS = 3_000;

/** graphql-transport-ws, answered by the engine: the same gates and the same errors as over HTTP. */
export function graphqlProtocol(engine: Engine): Server<SocketExtra> {
  const { present } = engine;
  const start = ({ contextValue }: ExecutionArgs) => (contextValue as LiveOperation).start();
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    onConnect: (socket) => identifySocket(socket, engine.findCaller),
    onSubscribe: (socket, id, payload) => subscribed(socket, { id, payload }, engine),
    execute: start,
    subscribe: start,
    // what the engine answers is presented already
    onNext: (...[, , , , result]) => result,
    onError: (...[, , , errors]) => errors.map(present),
  });
}

/** Checks an operation. Its errors are given back: thrown, they would close the socket and with it the client's other operations. */
async function subscribed(socket: Socket, { id, payload }: { id: string; payload: SubscribePayload }, engine: Engine) {
  try {
    if (Object.keys(socket.subscriptions).length > MOST_OPERATIONS) throw tooMany();
    const own = operationCredentials(payload.extensions, socket.connectionParams);
    // the socket's own token ends the whole socket, so the operation needs no end of its own
    const found = own ? await engine.findCaller(own) : { caller: socket.extra.found!.caller };
    const { socket: wire } = socket.extra;
    const signal = {
      get aborted() {
        return wire.readyState !== wire.OPEN || !(id in socket.subscriptions);
      },
    };
    const live = await liveOperation(engine, payload, { found, signal });
    if (!('start' in live)) return live;
    const { document } = live.operation.compiled;
    return { schema: live.generation.apiSchema, document, contextValue: live };
  } catch (error) {
    return thrown(error);
  }
}

const tooMany = () =>
  problem('SUBSCRIPTION_LIMIT', `A socket carries at most ${MOST_OPERATIONS} operations at a time.`);
