import { describe, expect, it } from 'vitest';
import { DeviceClock } from './device-clock.js';

const seconds = (count: number) => count * 1000;

describe('A device clock', () => {
  it('shows the present between orders', () => {
    let present = seconds(100);
    const clock = new DeviceClock(() => present);
    expect(clock.now()).toBe(seconds(100));
    clock.begin(seconds(100));
    clock.end();
    present = seconds(130);
    expect(clock.now()).toBe(seconds(130));
    expect(clock.idleSeconds()).toBe(30);
  });

  it('drives an order of the past in the past', () => {
    const clock = new DeviceClock(() => seconds(1_000_000));
    clock.begin(seconds(100));
    clock.advance(20);
    expect(clock.now()).toBe(seconds(120));
  });

  it('does not begin an order before the last one ended', () => {
    const clock = new DeviceClock(() => seconds(1_000_000));
    clock.begin(seconds(100));
    clock.advance(50);
    clock.end();
    clock.begin(seconds(110));
    expect(clock.now()).toBe(seconds(150));
  });

  it('never runs ahead of the present', () => {
    const clock = new DeviceClock(() => seconds(100));
    clock.begin(seconds(400));
    expect(clock.now()).toBe(seconds(100));
    clock.advance(60);
    expect(clock.now()).toBe(seconds(100));
  });
});
