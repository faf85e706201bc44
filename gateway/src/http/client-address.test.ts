import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.js';

const address = (remoteAddress: string | undefined, forwarded: string | undefined, proxies: number) =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
    proxies,
  );

describe('The address of a client', () => {
  it.each([
    { what: 'its own, whatever it says', peer: '10.0.0.1', forwarded: '1.2.3.4', proxies: 0, is: '10.0.0.1' },
    { what: 'what the one proxy says', peer: '10.0.0.1', forwarded: '6.6.6.6, 1.2.3.4', proxies: 1, is: '1.2.3.4' },
    {
      what: 'what the first of two says',
      peer: '10.0.0.1',
      forwarded: '6.6.6.6, 1.2.3.4,10.0.0.2',
      proxies: 2,
      is: '1.2.3.4',
    },
    { what: 'its own where a proxy was passed by', peer: '9.9.9.9', forwarded: '1.2.3.4', proxies: 2, is: '9.9.9.9' },
    { what: 'its own where nothing is said', peer: '9.9.9.9', forwarded: undefined, proxies: 1, is: '9.9.9.9' },
    { what: 'that of IPv4 inside IPv6', peer: '::ffff:10.0.0.1', forwarded: undefined, proxies: 0, is: '10.0.0.1' },
    {
      what: 'its network in IPv6',
      peer: '2001:db8:0:01::7',
      forwarded: undefined,
      proxies: 0,
      is: '2001:db8:0:1::/64',
    },
    {
      what: 'the same, written in full',
      peer: '2001:DB8:0:1:a:b:c:d',
      forwarded: undefined,
      proxies: 0,
      is: '2001:db8:0:1::/64',
    },
    { what: 'its network close by', peer: 'fe80::1%eth0', forwarded: undefined, proxies: 0, is: 'fe80:0:0:0::/64' },
    { what: 'unknown when it has gone', peer: undefined, forwarded: undefined, proxies: 0, is: '' },
  ])('is $what', ({ peer, forwarded, proxies, is }) => expect(address(peer, forwarded, proxies)).toBe(is));
});
