import { describe, expect, it } from 'vitest';
import { modelOf, rowsOf } from '../history/model-state.js';
import { tell } from '../history/tell.js';
import { decide, newHistory } from '../testing/model-history.js';
import { driver, formula, input, NURSING } from '../testing/plan.js';
import { planFaults } from '../version/plan-faults.js';
import { driverValues } from './driver-values.js';
import { removeDriver } from './remove-driver.js';
import { DriverRole, Recurrence } from './value-driver.js';

const told = (history: ReturnType<typeof newHistory>, ...commands: Parameters<typeof decide>[1][]) => {
  const before = history.state;
  const after = decide(history, ...commands);
  return tell({ before, after: after.state, entry: after.entries.at(-1)! });
};
const nursing = () => decide(newHistory(), ...NURSING);

describe('A driver', () => {
  it('comes to what its formula makes of the others, in its own unit', () => {
    const values = driverValues(rowsOf(nursing().state, 'drivers'));
    expect(values.get('freed')?.toFixed()).toBe('20');
    // 20 h/d × 44 EUR/h = 880 EUR/d; a month is 365.25 / 12 days.
    expect(values.get('nursing')?.toFixed()).toBe('26785');
  });

  it('that is an input moves every line of money that reads it, and those alone', () => {
    const history = decide(nursing(), driver('rent', { amount: '900' }));
    const moved = told(history, input('wage', '22', 'EUR/h'));
    expect(moved).toMatchObject([
      { type: 'value-models.model.driver.changed.v1', data: { key: 'nursing', amount: '13392.5' } },
    ]);
    expect(moved[0]?.aggregateVersion).toBe(modelOf(history.state).revision + 1);
  });

  it('that moves no line of money is told of plainly', () => {
    expect(told(nursing(), input('spare', '1', '1'))).toMatchObject([
      { type: 'value-models.model.changed.v1', data: { change: 'DriverSet' } },
    ]);
  });

  it('leads to no line of money while the plan has faults', () => {
    const broken = told(nursing(), input('wage', '44', '{delivery}'));
    expect(broken).toMatchObject([{ type: 'value-models.model.driver.removed.v1' }]);
  });

  it('stays while a formula reads it', () => {
    expect(() => removeDriver(nursing().state, 'wage')).toThrow('Driver wage is read by nursing: change these first.');
    const left = decide(nursing(), (state) => removeDriver(state, 'nursing'));
    expect(rowsOf(left.state, 'drivers').map(({ key }) => key)).not.toContain('nursing');
    expect(() => removeDriver(left.state, 'nursing')).toThrow('There is no driver nursing.');
  });

  it.each([
    ['two figures', { amount: '1', formula: 'wage' }, 'Expected amount or formula, one of both, got both.'],
    ['no figure', {}, 'Expected amount or formula, one of both, got none.'],
    ['an input that is computed', { role: DriverRole.INPUT, formula: 'wage' }, 'Expected amount for an INPUT'],
    ['a formula that is planned', { role: DriverRole.FORMULA, amount: '1' }, 'Expected formula for a FORMULA'],
    ['a line that is no money', { amount: '1', unit: 'h' }, 'Expected unit EUR or EUR/mo for a line of money, got h.'],
    [
      'a monthly unit that flows once',
      { amount: '1', unit: 'EUR/mo', every: Recurrence.ONCE },
      'Expected unit EUR for',
    ],
    ['a unit nobody knows', { amount: '1', unit: 'furlong', role: DriverRole.INPUT }, 'furlong'],
    ['a formula nobody can read', { formula: '1 +' }, 'position 4'],
    ['an endless growth', { amount: '1', growthPerYear: '2' }, 'Expected growthPerYear from -0.5 to 1, got 2.'],
    ['a risk beyond all', { amount: '1', riskAdjustment: '1' }, 'Expected riskAdjustment from 0 to 0.99, got 1.'],
  ])('is refused with %s', (_, more, message) => {
    expect(() => decide(newHistory(), driver('nursing', more))).toThrow(message);
  });
});

describe('A plan', () => {
  it('without faults has none', () => {
    expect(planFaults(nursing().state)).toEqual([]);
  });

  it('names the way of a cycle', () => {
    const round = decide(newHistory(), formula('a', 'b', '1'), formula('b', 'c', '1'), formula('c', 'a', '1'));
    expect(planFaults(round.state)).toContainEqual(
      expect.objectContaining({ code: 'CYCLE', message: expect.stringContaining('a → b → c → a') }),
    );
  });

  it('adds no euros to dollars', () => {
    const mixed = decide(nursing(), input('fee', '5', 'USD/mo'), driver('sum', { formula: 'nursing + fee' }));
    expect(planFaults(mixed.state)).toContainEqual(expect.objectContaining({ key: 'sum', code: 'UNIT' }));
  });

  it('that divides by zero has a fault', () => {
    const zero = decide(
      nursing(),
      input('none', '0', '1'),
      driver('lost', { formula: 'nursing / none', unit: 'EUR/mo' }),
    );
    expect(planFaults(zero.state)).toContainEqual(expect.objectContaining({ code: 'VALUE' }));
  });

  it('of nothing has a fault', () => {
    expect(planFaults(newHistory().state)).toMatchObject([{ code: 'EMPTY' }]);
  });
});
