import { describe, expect, it } from 'vitest';
import { adminOf, loginUrl, passwordOf, placeOf } from './login-url.js';

const admin = adminOf('postgres://admin:s%2Fcret@db.example/postgres?sslmode=require', '');

describe('A login URL', () => {
  it('keeps server and options, and has a password of its own', () => {
    const url = new URL(loginUrl(admin, 'valueverse_robots', 'valueverse_robots'));
    expect(url.host + url.pathname + url.search).toBe('db.example/valueverse_robots?sslmode=require');
    expect(url.username).toBe('valueverse_robots');
    expect(url.password).toBe(passwordOf('valueverse_robots', admin));
    expect(url.password).not.toBe(passwordOf('valueverse_insights', admin));
  });

  it('derives passwords from the secret when there is one, else from the admin’s own', () => {
    expect(admin.passwordSecret).toBe('s/cret');
    expect(adminOf('postgres://admin@db.example/postgres', 'secret').passwordSecret).toBe('secret');
  });

  it('comes with messages that show no password', () => expect(placeOf(admin)).toBe('db.example:5432'));

  it.each([
    ['', 'DATABASE_URL must look like postgres://admin:password@host:5432/postgres.'],
    ['mysql://a:b@host/db', 'DATABASE_URL must look like postgres://admin:password@host:5432/postgres.'],
    [
      'postgres://a@host/db',
      'DATABASE_URL has no password: set DATABASE_PASSWORD_SECRET, which role passwords come from.',
    ],
  ])('is refused for %j', (url, message) => expect(() => adminOf(url, '')).toThrow(message));
});
