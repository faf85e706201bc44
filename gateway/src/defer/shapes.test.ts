import { describe, expect, it } from 'vitest';
import type { Delivered } from './payload.js';
import { SHAPES } from './shapes.js';

const error = { message: 'No.', path: ['a', 'b'] };
const whole: Delivered = { id: '0', path: ['a', 1], label: 'x', data: '{"b":1}', errors: [] };
const failed: Delivered = { id: '1', path: ['a'], data: 'null', errors: [error] };
const announced = [{ id: '2', path: ['a', 1, 'c'], label: 'y' }];
const incomplete: Delivered = {
  ...whole,
  data: '{"b":null}',
  extensions: { valueCompletion: [{ message: 'Invalid' }] },
};

describe('A payload as of 2022-08-24', () => {
  const { first, later } = SHAPES['deferSpec=20220824'];

  it('names the path of what it brings', () => {
    expect(JSON.parse(first({ data: '{"a":[]}', errors: [error], announced }))).toEqual({
      data: { a: [] },
      errors: [error],
      hasNext: true,
    });
    expect(JSON.parse(later({ delivered: [whole, failed], announced, hasNext: true }))).toEqual({
      incremental: [
        { path: ['a', 1], label: 'x', data: { b: 1 } },
        { path: ['a'], data: null, errors: [error] },
      ],
      hasNext: true,
    });
  });

  it('says beside the data what was wrong with it', () => {
    expect(JSON.parse(later({ delivered: [incomplete], announced: [], hasNext: false })).incremental).toEqual([
      { path: ['a', 1], label: 'x', data: { b: null }, extensions: { valueCompletion: [{ message: 'Invalid' }] } },
    ]);
  });
});

describe('A payload of incremental delivery 0.2', () => {
  const { first, later } = SHAPES['incrementalSpec=v0.2'];

  it('announces places and completes them', () => {
    expect(JSON.parse(first({ data: '{"a":[]}', errors: [], announced }))).toEqual({
      data: { a: [] },
      pending: announced,
      hasNext: true,
    });
    expect(JSON.parse(later({ delivered: [whole, failed], announced, hasNext: false }))).toEqual({
      pending: announced,
      incremental: [{ id: '0', data: { b: 1 } }],
      completed: [{ id: '0' }, { id: '1', errors: [error] }],
      hasNext: false,
    });
  });

  it('brings nothing where all has failed', () => {
    expect(JSON.parse(later({ delivered: [failed], announced: [], hasNext: false }))).toEqual({
      completed: [{ id: '1', errors: [error] }],
      hasNext: false,
    });
  });
});
