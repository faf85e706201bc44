import { read } from './checkout.js';

/** The variables of .env.example in their order, with the values they are given there. */
export const exampleEnvironment = (): [string, string][] =>
  [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
