import { describe, expect, it } from 'vitest';
import { mayPublish, maySubscribe } from '../broker/mqtt-credentials.js';
import { acl } from './acl.js';

const robots = ['0001', '0002'].map((serialNumber) => ({ manufacturer: 'KIT', serialNumber }));
const users = ['fleet-control', 'KIT/0001', 'KIT/0002', 'KIT/0003'];

/** Every topic that rules could confuse: each part right and wrong. */
const levels = [
  ['vda5050', 'other', '$SYS'],
  ['v2', 'v3', 'v1'],
  ['KIT', 'ACME'],
  ['0001', '0002', '0003'],
];
const names = ['connection', 'state', 'visualization', 'factsheet', 'order', 'instantActions', 'zoneSet', 'responses'];
const topics = [...levels, [...names, 'more']].reduce<string[]>(
  (paths, parts) => paths.flatMap((path) => parts.map((part) => `${path}/${part}`)),
  [''],
);

/** The file as Mosquitto reads it: rules of a user until the next one. */
function rulesOf(user: string, access: string): RegExp[] {
  let current = '';
  return acl(robots)
    .split('\n')
    .flatMap((line) => {
      const [word, first = '', topic = ''] = line.split(' ');
      if (word === 'user') current = first;
      if (word !== 'topic' || current !== user || first !== access) return [];
      return new RegExp(`^${topic.replaceAll('+', '[^/]+').replace('#', '.*')}$`);
    });
}

describe.each(users)('The rules of %s', (user) => {
  const known = user !== 'KIT/0003'; // of whom nobody told the broker
  const paths = topics.map((path) => path.slice(1));

  it('let it publish what the embedded broker lets it publish', () => {
    const rules = rulesOf(user, 'write');
    const open = paths.filter((topic) => rules.some((rule) => rule.test(topic)));
    expect(open).toEqual(paths.filter((topic) => known && mayPublish(user, topic)));
    expect(open.length > 0).toBe(known);
  });

  it('let it hear what the embedded broker lets it hear', () => {
    const rules = rulesOf(user, 'read');
    const open = paths.filter((topic) => rules.some((rule) => rule.test(topic)));
    expect(open).toEqual(paths.filter((topic) => known && maySubscribe(user, topic)));
  });
});
