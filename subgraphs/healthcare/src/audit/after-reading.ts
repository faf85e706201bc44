import type { Context } from '@valueverse/kit/context';
import { requestOf } from '@valueverse/kit/doors/request';

/**
 * Runs `work` in a write transaction once the request has read and before its answer leaves. Not earlier: a request
 * that waits for a second connection while it holds its first would, among enough of its kind, wait for ever.
 */
export function afterReading(context: Context, work: (context: Context) => Promise<void>): void {
  const { host, asked, reading } = requestOf(context);
  const endReading = reading.rollback.bind(reading);
  let due = true;
  reading.rollback = async () => {
    await endReading();
    if (!due) return;
    due = false;
    await host.write(asked.caller, work);
  };
}
