import { contextIn, doWhatIsDue, transactionFor, type Asked, type Host } from '../host.js';
import type { Context } from '../context.js';
import type { Transaction } from '../transaction.js';

/** What stands behind the context of a request while it runs. */
interface Request {
  readonly host: Host;
  readonly asked: Asked;
  reading: Transaction;
}

const REQUEST = Symbol('request'); // a property, not a WeakMap: Apollo Server hands resolvers a copy of the context
type InRequest = Context & { [REQUEST]?: Request };

/** The context of one request: reads in one READ ONLY transaction, opened when the first statement asks for it. */
export function openRequest(host: Host, asked: Asked): Context {
  const reading = transactionFor(host, asked.caller, true);
  return { ...contextIn(host, reading, asked), [REQUEST]: { host, asked, reading } } as InRequest;
}

/** Ends a request's reading, and does what waited for that. Asking twice does no harm. */
export async function closeRequest(context: Context): Promise<void> {
  const { reading } = (context as InRequest)[REQUEST] ?? {};
  await reading?.rollback();
  if (reading) await doWhatIsDue(reading);
}

/** What stands behind a context that `openRequest` made. */
export function requestOf(context: Context): Request {
  const request = (context as InRequest)[REQUEST];
  if (!request) throw new Error('This context belongs to no request.');
  return request;
}

/** After a write: fresh loaders and a fresh snapshot, so that what follows reads what was written. */
export async function readAfresh(context: Context): Promise<void> {
  const request = requestOf(context);
  try {
    await closeRequest(context);
  } finally {
    request.reading = transactionFor(request.host, request.asked.caller, true);
    Object.assign(context, contextIn(request.host, request.reading, request.asked));
  }
}
