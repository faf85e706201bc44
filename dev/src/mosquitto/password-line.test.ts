import { describe, expect, it } from 'vitest';
import { passwordLine } from './password-line.js';

const login = { username: 'KIT/0001', password: 'pw' };

describe('A line of a password file', () => {
  it('is the one that mosquitto_passwd 2.0.11 wrote for the same password and salt', () => {
    expect(passwordLine(login, Buffer.from('4CTKUilb5+/bZfeL', 'base64'))).toBe(
      'KIT/0001:$7$101$4CTKUilb5+/bZfeL$4G6hfObimmys9P6PlnCL1DAQPfMbcmb8kOe4AEc1NPD8pFiDBpoAAniItBUy74ZEODawIDlbpwI+/sS/KCkTNA==',
    );
  });

  it('is salted anew each time', () => expect(passwordLine(login)).not.toBe(passwordLine(login)));
});
