import { describe, expect, it } from 'vitest';
import { OptionError, readOptions, USAGE } from './options.js';

describe('The command line', () => {
  it('needs no argument', () => {
    expect(readOptions([])).toEqual({ robots: 6, speed: 1, seed: 42, manufacturer: 'MERIDIAN-SIM' });
  });

  it('sets every option it names in its help', () => {
    const args = ['--robots', '2', '--speed', 'max', '--seed', '7', '--manufacturer', 'ACME'];
    expect(readOptions(args)).toEqual({ robots: 2, speed: Number.POSITIVE_INFINITY, seed: 7, manufacturer: 'ACME' });
    for (const option of args.filter((arg) => arg.startsWith('--'))) expect(USAGE).toContain(option);
  });

  it('asks for help', () => {
    expect(readOptions(['--help'])).toBeNull();
  });

  it.each([
    [['--robots', '0'], '--robots must be a whole number from 1 to 1000, got "0"'],
    [['--robots', 'many'], '--robots must be a whole number from 1 to 1000, got "many"'],
    [['--seed', '1.5'], '--seed must be a whole number from 0 to 4294967295, got "1.5"'],
    [['--speed', '0'], '--speed must be a number above 0 or "max", got "0"'],
    [['--manufacturer', 'a/b'], '--manufacturer must be 1 to 64 of A-Z a-z 0-9 _ . : -, got "a/b"'],
    [['--robot', '3'], "Unknown option '--robot'"],
  ])('%j says what was expected', (args, message) => {
    expect(() => readOptions(args)).toThrow(OptionError);
    expect(() => readOptions(args)).toThrow(message);
  });
});
