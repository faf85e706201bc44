import { expect, it } from 'vitest';
import { withoutLogin } from './without-login.js';

it('tells where a URL points to, and nothing that lets anyone in', () => {
  expect(withoutLogin('mqtts://fleet:secret@broker.example:8883/?token=secret')).toBe('mqtts://broker.example:8883');
  expect(withoutLogin('mqtt://127.0.0.1:1884')).toBe('mqtt://127.0.0.1:1884');
});
