import { describe, expect, it } from 'vitest';
import { multipart, multipartType } from './multipart.js';

describe('A body in parts', () => {
  it('ends every part with a boundary, and the last one with the last', async () => {
    async function* later() {
      yield { text: '{"a":1}', last: false };
      yield { text: '{"b":2}', last: true };
    }
    const chunks: string[] = [];
    for await (const chunk of multipart('{"first":0}', later())) chunks.push(chunk);
    const head = 'content-type: application/json; charset=utf-8\r\n\r\n';
    expect(chunks).toEqual([
      `\r\n---\r\n${head}{"first":0}\r\n---\r\n`,
      `${head}{"a":1}\r\n---\r\n`,
      `${head}{"b":2}\r\n-----\r\n`,
    ]);
  });

  it('is called by its boundary in quotes', () => {
    expect(multipartType('deferSpec=20220824')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
  });
});
