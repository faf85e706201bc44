import { describe, expect, it } from 'vitest';
import { formatTopic, isTopicLevel, parseTopic } from './topic.js';

const address = { majorVersion: 'v2', manufacturer: 'KIT', serialNumber: '0001', topic: 'state' } as const;

describe('A topic', () => {
  it('says version, manufacturer, serial number and message kind', () => {
    expect(parseTopic('vda5050/v2/KIT/0001/state')).toEqual(address);
  });

  it('is written as it is read', () => {
    expect(formatTopic(address)).toBe('vda5050/v2/KIT/0001/state');
    expect(formatTopic(address, 'uagv')).toBe('uagv/v2/KIT/0001/state');
  });

  it.each([
    'vda5050/v2/KIT/0001',
    'vda5050/v2/KIT/0001/state/more',
    'vda5050/two/KIT/0001/state',
    'vda5050/v2//0001/state',
    'vda5050/v2/KIT/0001/gossip',
    'uagv/v2/KIT/0001/state',
    '',
  ])('of another shape, %j, is nobody’s', (path) => {
    expect(parseTopic(path)).toBeNull();
  });

  it('takes no wildcard or separator for a name', () => {
    expect(['KIT', 'R-0001', 'a.b:c_d'].every(isTopicLevel)).toBe(true);
    expect(['', '+', '#', 'a/b', 'a b', 'x'.repeat(65)].some(isTopicLevel)).toBe(false);
  });
});
