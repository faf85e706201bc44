import { describe, expect, it } from 'vitest';
import { messageOf } from './message-of.js';

const now = new Date('2026-01-31T12:00:00.000Z');
const robot = { manufacturer: 'KIT', serialNumber: '0001', protocol: 'VDA5050_V3' } as const;
const node = { nodeId: 'ward', x: 1, y: 2, mapId: 'floor-1', actions: [] };
const order = { orderId: 'm1', orderUpdateId: 0, nodes: [node] };
const sent = { headerId: 7, now };
const read = ({ payload }: { payload: string }) => JSON.parse(payload) as Record<string, unknown>;

describe('An outgoing message', () => {
  it('goes to the topic of its robot, in the robot’s protocol', () => {
    const message = messageOf({ order, notBefore: now.toISOString(), lateMs: 0 }, robot, sent);
    expect(message.topic).toBe('vda5050/v3/KIT/0001/order');
    expect(read(message)).toMatchObject({ headerId: 7, version: '3.0.0', orderId: 'm1', timestamp: now.toISOString() });
    const old = messageOf(
      { order, notBefore: now.toISOString(), lateMs: 0 },
      { ...robot, protocol: 'VDA5050_V2' },
      sent,
    );
    expect(old.topic).toBe('vda5050/v2/KIT/0001/order');
    expect(read(old)).toMatchObject({ version: '2.1.0' });
  });

  it('carries the time of an order that was told of afterwards', () => {
    const day = 86_400_000;
    const body = { order, notBefore: '2026-01-30T11:59:00.000Z', lateMs: day };
    expect(read(messageOf(body, robot, sent))['timestamp']).toBe('2026-01-30T12:00:00.000Z');
    const busy = { ...body, notBefore: '2026-01-30T12:10:00.000Z' };
    expect(read(messageOf(busy, robot, sent))['timestamp']).toBe('2026-01-30T12:10:00.000Z');
  });

  it('brings instant actions now', () => {
    const instantActions = [{ actionId: 'm1:cancel', actionType: 'cancelOrder', parameters: {} }];
    const message = messageOf({ instantActions }, robot, sent);
    expect(message.topic).toBe('vda5050/v3/KIT/0001/instantActions');
    expect(read(message)).toMatchObject({ timestamp: now.toISOString(), actions: [{ actionType: 'cancelOrder' }] });
  });
});
