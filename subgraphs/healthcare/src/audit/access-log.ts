import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { appendAudit, type AccessEvent } from './access-event.js';

/** What one request looked at, kept until it is written. */
export interface AccessLog {
  note(event: AccessEvent, context: Context): void;
}

/** Collects a request's looks at records and writes each once. When they cannot be written, the answer does not leave. */
export function accessLog(): AccessLog {
  const noted = new Map<string, AccessEvent>();
  return {
    note: (event, context) => {
      // what is no id of ours may be anything, a name even; and wards are no secret
      const known = { ...event, ids: event.ids.filter(isId) };
      if (event.type === 'Location') return;
      if (noted.size === 0) context.afterwards((writing) => appendAudit(writing, [...noted.values()]));
      noted.set(JSON.stringify(known), known);
    },
  };
}
