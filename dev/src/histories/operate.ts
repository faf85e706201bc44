import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { serviceHeader } from '@valueverse/kit/doors/service-only';
import { Complaint } from '../complaint.js';

/** Where an operation is asked for, and by whom. */
export interface Operator {
  readonly name: string;
  readonly url: string;
  readonly secret: string;
}

/** Asks a running subgraph for an operation, and gives what it says line by line, as it says it. */
export async function* operate<Line extends object>(
  { name, url, secret }: Operator,
  operation: string,
  which: Readonly<Record<string, string>>,
): AsyncGenerator<Line> {
  const address = new URL(`/operations/${operation}?${new URLSearchParams(which)}`, url);
  const headers = await serviceHeader(operation, secret);
  const response = await fetch(address, { method: 'POST', headers }).catch(() => undefined);
  if (!response) throw new Complaint(`${name} cannot be reached at ${url}: it has to run.`);
  if (!response.ok || !response.body) {
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new Complaint(`${name} answered ${response.status}: ${message ?? 'no reason given'}`);
  }
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const line = JSON.parse(text) as { readonly failure?: string; readonly id?: string };
    if (line.failure && line.id === undefined) throw new Complaint(`${name}: ${line.failure}`);
    yield line as Awaited<Line>;
  }
}
