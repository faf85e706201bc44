import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

interface Terminal {
  readonly env?: Readonly<Record<string, string>>;
  /** What is typed into standard input. */
  readonly input?: string;
}

/** Runs the shipped entry with `--explain` until it ends. */
export function explainedAtTerminal(args: readonly string[], { env, input = '' }: Terminal = {}) {
  const { PATH = '' } = process.env; // oxlint-disable-line node/no-process-env
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], { env: { PATH, ...env } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin!.end(input);
  });
}
