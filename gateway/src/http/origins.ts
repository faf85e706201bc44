import type { Config } from '../config.js';

/** Origins whose pages may call the gateway from a browser. */
export type Origins = readonly (string | RegExp)[];

/** In development Apollo Sandbox and every page of this machine may; in production only those that `CORS_ORIGINS` lists. */
export const originsOf = ({ production, corsOrigins }: Pick<Config, 'production' | 'corsOrigins'>): Origins =>
  production ? corsOrigins : ['https://studio.apollographql.com', THIS_MACHINE, ...corsOrigins];

const THIS_MACHINE = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Browsers do not keep foreign pages from opening a WebSocket, so the door does; programs send no origin. */
export function mayOpenSocket(origin: string | undefined, host: string | undefined, origins: Origins): boolean {
  if (origin === undefined) return true;
  if (URL.canParse(origin) && new URL(origin).host === host) return true;
  return origins.some((allowed) => (typeof allowed === 'string' ? allowed === origin : allowed.test(origin)));
}
