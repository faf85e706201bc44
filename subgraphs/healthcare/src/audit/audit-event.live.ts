import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Push } from '@valueverse/kit/events/live';
import { Refusal } from '@valueverse/kit/refusal';
import { Ctx, Resolver, Root, Subscription } from 'type-graphql';
import { maySeeAudit } from '../access/access.policy.js';
import type { HealthcareContext } from '../context.js';
import { AuditEvent } from './audit-event.js';

type Recorded = LoggedEvent<'healthcare.audit.recorded.v1'>;

/** That somebody follows the trail, or tried to, stands in the trail. What it tells them does not: it would never end. */
function trail(context: HealthcareContext) {
  const allowed = maySeeAudit(context.caller);
  const outcome = allowed ? 'ALLOWED' : 'DENIED';
  context.accessLog.note({ action: 'LIST', outcome, type: 'AuditEvent', ids: [] }, context);
  if (!allowed) {
    throw new Refusal('FORBIDDEN', 'Expected role privacy-officer and the purpose HOPERAT to follow the audit trail.');
  }
  return context.live({ types: ['healthcare.audit.recorded.v1'] });
}

@Resolver()
export class AuditEventLive {
  @Subscription(() => [AuditEvent], {
    nullable: true,
    description:
      'Who looks at records, imports them, or is refused: all entries of one request at a time, in their order, none ' +
      'coalesced. For the privacy officer alone (purpose HOPERAT).',
    subscribe: ({ context }) => trail(context as HealthcareContext),
  })
  async auditStream(
    @Root() { events: [event] }: Push,
    @Ctx() { caller, auditEventsBySeq }: HealthcareContext,
  ): Promise<AuditEvent[] | null> {
    if (!maySeeAudit(caller)) return null;
    const found = await Promise.all((event as Recorded).data.auditIds.map((seq) => auditEventsBySeq.load(seq)));
    return found.filter((entry) => entry !== null);
  }
}
