import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { InsightSeverity } from './insight-enums.js';
import { isWatched, type InsightWatch } from './insight-watch.js';

const told = {
  insightId: 'i1',
  kind: 'SHORTFALL',
  severity: 'HIGH',
  modelId: 'm1',
  commitmentId: 'c1',
  title: 'Behind',
  at: '2026-03-31T12:00:00.000Z',
} as const;

describe('An insight', () => {
  it.each<[InsightWatch, boolean]>([
    [{}, true],
    [{ modelId: null, commitmentId: null, kind: null, minSeverity: null }, true],
    [{ modelId: 'm1', commitmentId: 'c1', kind: 'SHORTFALL', minSeverity: 'HIGH' }, true],
    [{ modelId: 'm2' }, false],
    [{ commitmentId: 'c2' }, false],
    [{ kind: 'RISK' }, false],
    [{ modelId: 'm1', kind: 'RISK' }, false],
  ])('is watched for by %j: %s', (watch, watched) => {
    expect(isWatched(watch, { data: told })).toBe(watched);
  });

  it('is watched for by those who want its severity or a lesser one', () => {
    const heard = Object.values(InsightSeverity).filter((minSeverity) => isWatched({ minSeverity }, { data: told }));
    expect(heard).toEqual(['INFO', 'LOW', 'MEDIUM', 'HIGH']);
  });

  it('about a whole model is of no commitment', () => {
    expect(isWatched({ commitmentId: 'c1' }, { data: { ...told, commitmentId: null } })).toBe(false);
  });
});
