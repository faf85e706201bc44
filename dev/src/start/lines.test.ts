import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { lines, readable } from './lines.js';

describe('A line of a program', () => {
  it.each([
    ['Gateway: http://127.0.0.1:4000/graphql', 'Gateway: http://127.0.0.1:4000/graphql'],
    ['{"level":40,"time":1,"msg":"late"}', 'warn: late'],
    ['{"level":50,"err":{"message":"no table"},"msg":"the log stands still"}', 'error: the log stands still: no table'],
    ['{"level":50,"err":{"message":"no table"},"msg":"no table"}', 'error: no table'],
    ['{"data":1}', '{"data":1}'],
    ['{ not json', '{ not json'],
  ])('%s reads %s', (line, text) => expect(readable(line)).toBe(text));

  it('is kept back until the program may speak', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const stream = new PassThrough();
    const said = lines('robots', stream);
    stream.write('one\n');
    await vi.waitFor(() => expect(said.last).toEqual(['one']));
    said.speakUp();
    stream.end('two\n');
    await vi.waitFor(() => expect(said.last).toEqual(['one', 'two']));
    expect(log.mock.calls).toEqual([['[robots] two']]);
    log.mockRestore();
  });
});
