import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromCloudEvent, toCloudEvent, type CloudEvent } from '../cloud-event.js';
import type { LoggedEvent } from '../event.js';

const macOf = (text: string, secret: string) => createHmac('sha256', secret).update(`event\n${text}`).digest();

/** An event as text that nobody can write who does not hold the secret: others may have access to the transport. */
export function seal(event: LoggedEvent, secret: string): string {
  const text = JSON.stringify(toCloudEvent(event));
  return `${macOf(text, secret).toString('base64url')} ${text}`;
}

/** Reads what `seal` wrote; nothing when it is not that, or not of this source. */
export function unseal(sealed: string, source: string, secret: string): LoggedEvent | undefined {
  const space = sealed.indexOf(' ');
  const text = sealed.slice(space + 1);
  const [given, own] = [Buffer.from(sealed.slice(0, Math.max(0, space)), 'base64url'), macOf(text, secret)];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
  const event = fromCloudEvent(JSON.parse(text) as CloudEvent);
  return event.source === source ? event : undefined;
}
