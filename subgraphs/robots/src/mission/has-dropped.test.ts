import { describe, expect, it } from 'vitest';
import type { ActionStatus, RobotState } from '../vda5050/robot-state.js';
import { cancelActionId, hasDropped } from './has-dropped.js';

type Said = Pick<RobotState, 'orderId' | 'nodesLeft' | 'edgesLeft' | 'actions' | 'instantActions'>;
const idle: Said = { orderId: 'm1', nodesLeft: [], edgesLeft: [], actions: [], instantActions: [] };
const answered = (status: ActionStatus) => [{ actionId: cancelActionId('m1'), status, result: null }];
const dropped = (said: Partial<Said>, timesTold: number) =>
  hasDropped({ ...idle, ...said } as RobotState, 'm1', timesTold);

describe('A cancelled order', () => {
  it('is not dropped before the robot was told to', () => {
    expect(dropped({}, 0)).toBe(false);
    expect(dropped({ orderId: 'another' }, 0)).toBe(false);
  });

  it('is dropped when the robot stands idle with it', () => {
    expect(dropped({ nodesLeft: [4] }, 1)).toBe(false);
    expect(dropped({}, 1)).toBe(true);
  });

  it('that the robot does not know may be on its way until the robot has answered or was told again', () => {
    const orderId = 'another';
    expect(dropped({ orderId }, 1)).toBe(false);
    expect(dropped({ orderId, instantActions: answered('RUNNING') }, 2)).toBe(false);
    expect(dropped({ orderId, instantActions: answered('FAILED') }, 1)).toBe(true);
    expect(dropped({ orderId, actions: answered('FINISHED') }, 1)).toBe(true);
    expect(dropped({ orderId }, 2)).toBe(true);
  });
});
