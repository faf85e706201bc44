import { describe, expect, it } from 'vitest';
import { asked } from './asked.js';

const known = ['robots', 'insights'];

describe('The command for dead letters', () => {
  it('means all of them unless it is told which', () => {
    expect(asked(['list'], known)).toEqual({ action: 'list', which: new URLSearchParams() });
    const { action, subgraph, which } = asked(
      ['replay', '--subgraph', 'insights', '--source', 'robots', '--seq', '7'],
      known,
    );
    expect([action, subgraph, which.toString()]).toEqual(['replay', 'insights', 'source=robots&seq=7']);
  });

  it.each([
    [[], 'Expected list or replay, got nothing. Try --help.'],
    [['drop'], 'Expected list or replay, got drop. Try --help.'],
    [['list', '--all'], "Unknown option '--all'"],
    [['list', '--subgraph', 'x'], 'There is no subgraph x. There are robots, insights.'],
    [['list', '--source', 'x'], 'There is no subgraph x. There are robots, insights.'],
    [['replay', '--seq', '7'], '--seq needs --source: whose event is it?'],
    [['replay', '--source', 'robots', '--seq', '7&x'], 'Expected --seq to be a number, got 7&x.'],
  ])('refuses %j and says why', (args, why) => expect(() => asked(args, known)).toThrow(why));
});
