import { eventId, type LoggedEvent } from './event.js';

/** CloudEvents 1.0 in JSON: how an event leaves its subgraph. `id` and `source` exist only once the log has numbered it. */
export const toCloudEvent = (event: LoggedEvent) => ({
  specversion: '1.0',
  id: eventId(event),
  source: `/subgraphs/${event.source}`,
  type: event.type,
  subject: event.subject,
  time: event.time,
  datacontenttype: 'application/json',
  dataschema: `https://valueverse.example/events/${event.type}`,
  partitionkey: event.partitionKey,
  ...(event.aggregateVersion !== null && { aggregateversion: event.aggregateVersion }),
  ...(event.aggregateHash && { aggregatehash: event.aggregateHash }),
  correlationid: event.correlationId,
  ...(event.causationId !== null && { causationid: event.causationId }),
  tenantid: event.tenant,
  actor: `${event.actor.kind}:${event.actor.id}`,
  classification: event.classification,
  data: { ...event.data, actor: event.actor },
});

export type CloudEvent = ReturnType<typeof toCloudEvent>;

/** Reads what `toCloudEvent` wrote. */
export function fromCloudEvent(cloud: CloudEvent): LoggedEvent {
  const [source = '', seq = ''] = cloud.id.split(':');
  const { actor, ...data } = cloud.data;
  return {
    source,
    seq: Number(seq),
    tenant: cloud.tenantid,
    type: cloud.type,
    subject: cloud.subject,
    partitionKey: cloud.partitionkey,
    aggregateVersion: cloud.aggregateversion ?? null,
    ...(cloud.aggregatehash && { aggregateHash: cloud.aggregatehash }),
    time: cloud.time,
    correlationId: cloud.correlationid,
    causationId: cloud.causationid ?? null,
    actor,
    classification: cloud.classification,
    data: data as LoggedEvent['data'],
  };
}
