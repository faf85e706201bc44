import { parse } from 'yaml';
import { read } from './checkout.js';

/** A service of docker-compose.yml, as far as tests look at it. */
export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly expose?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly profiles?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
}

/** docker-compose.yml, its anchors resolved and its `${…}` left as they are. */
export const composeFile = (): ComposeFile => parse(read('docker-compose.yml'), { merge: true }) as ComposeFile;

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`: the names that docker-compose.yml takes from .env. */
export const namesSubstituted = (): string[] => [
  ...new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name)),
];
