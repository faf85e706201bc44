import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address that limits count a client under. Each trusted proxy adds whom it was asked by at the end of `x-forwarded-for`;
 * what stands before that anybody may have written. Of IPv6 the network counts: whoever has one has all its addresses.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  proxies: number,
): string {
  const peer = socket.remoteAddress ?? '';
  if (proxies === 0) return networkOf(peer);
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .flatMap((address) => address.trim() || []);
  return networkOf(forwarded.at(-proxies) ?? peer);
}

function networkOf(address: string): string {
  const [, inside = address] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (!isIPv6(inside)) return inside.slice(0, 64);
  const [left = '', right] = inside.toLowerCase().split('%', 1)[0]!.split('::');
  const [head, tail] = [left, right ?? ''].map((side) => side.split(':').filter(Boolean)) as [string[], string[]];
  const zeros =
    right === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const groups = [...head, ...zeros, ...tail].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}
