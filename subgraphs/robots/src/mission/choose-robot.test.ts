import { describe, expect, it } from 'vitest';
import { chooseRobot } from './choose-robot.js';

const start = { nodeId: 'pharmacy', x: 0, y: 0, mapId: 'floor-1' };
const robot = (id: string, x: number, { batteryPercent = 80, mapId = 'floor-1' } = {}) => ({
  id,
  name: `Robot ${id}`,
  position: { x, y: 0, mapId },
  batteryPercent,
});

describe('The robot chosen', () => {
  it('is the nearest, and the choice is explained', () => {
    expect(chooseRobot([robot('a', 50), robot('b', 10.4)], start)).toEqual({
      robotId: 'b',
      explanation: 'Robot b: 10 m away, battery 80 %, the best of 2 that are free.',
    });
  });

  it('has enough battery when another has', () => {
    expect(chooseRobot([robot('a', 1, { batteryPercent: 12 }), robot('b', 400)], start)?.robotId).toBe('b');
    expect(chooseRobot([robot('a', 1, { batteryPercent: 12 })], start)?.explanation).toBe(
      'Robot a: 1 m away, battery 12 %, the only robot that is free.',
    );
  });

  it('is rather one on the same map than one nobody knows the way of', () => {
    const lost = { ...robot('b', 0), position: null };
    expect(chooseRobot([robot('a', 5, { mapId: 'floor-2' }), lost, robot('c', 300)], start)?.robotId).toBe('c');
    expect(chooseRobot([lost], start)?.explanation).toContain('at an unknown distance');
  });

  it('is the same whoever is asked first', () => {
    const [a, b] = [robot('a', 10), robot('b', 10)];
    expect(chooseRobot([a, b], start)).toEqual(chooseRobot([b, a], start));
  });

  it('is nobody when nobody is free', () => {
    expect(chooseRobot([], start)).toBeNull();
  });
});
