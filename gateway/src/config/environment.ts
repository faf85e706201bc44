import { StartRefused } from '../start-refused.js';
import { type LabelSettings, labelSettings } from '../supergraph/label-settings.js';

/** Variables by name, as a process is given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The refusal of a setting that cannot be used. */
export const expected = (name: string, what: string, got: string | undefined) =>
  new StartRefused(`${name} must be ${what}, got ${got ? JSON.stringify(got) : 'nothing'} (see .env.example)`);

/** Items that are separated by commas. */
export const list = (text: string | undefined) => (text ?? '').split(',').flatMap((item) => item.trim() || []);

/** A port, whatever named it. */
export function portFrom(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw expected(name, 'a port number', text);
  return port;
}

/** How labels of progressive `@override` are decided. */
export function labelsFrom(text: string): LabelSettings {
  const settings = labelSettings(text);
  if (typeof settings !== 'string') return settings;
  throw expected('OVERRIDE_LABELS', 'a list like label=20%, other=x-header', settings);
}

/** How many threads plan. */
export function threadsFrom(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw expected('PLANNING_THREADS', 'a number from 1 to 99', text);
  return Number(text);
}

/** How many proxies stand in front. */
export function proxiesFrom(text: string): number {
  if (!/^\d$/.test(text)) throw expected('TRUSTED_PROXIES', 'a number from 0 to 9', text);
  return Number(text);
}

/** A time. */
export const milliseconds = (name: string, env: Environment, fallback: number) =>
  positive(env[name] || String(fallback), { name, what: 'a number of milliseconds' });

/** A number of things. */
export const whole = (name: string, env: Environment, fallback: number) =>
  positive(env[name] || String(fallback), { name, what: 'a whole number above zero' });

function positive(text: string, { name, what }: { name: string; what: string }): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw expected(name, what, text);
  return Number(text);
}

/** Whether something that is on by default was switched off. */
export function off(name: string, env: Environment): boolean {
  const text = env[name] || 'on';
  if (text !== 'on' && text !== 'off') throw expected(name, 'on or off', text);
  return text === 'off';
}

/** A base URL such as `http://127.0.0.1:4004` means the `/graphql` below it; one with a path means that path. */
export function urlFrom(name: string, env: Environment): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw expected(name, 'an http or https URL', text);
  return new URL(text).pathname === '/' ? new URL('/graphql', text).href : text;
}
