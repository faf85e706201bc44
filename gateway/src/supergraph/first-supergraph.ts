import { StartRefused } from '../start-refused.js';
import type { LastGoodSupergraph } from './last-good.js';
import type { SourceLog, SupergraphSource } from './supergraph-source.js';

interface Start<Built> {
  readonly source: SupergraphSource;
  readonly lastGood: LastGoodSupergraph;
  readonly log: SourceLog;
  /** Throws when the SDL cannot be served. */
  readonly build: (sdl: string) => Promise<Built> | Built;
  /** What comes after the first. Told only by the source; keeping what was built of it is up to whoever builds. */
  readonly onChange: (sdl: string) => void;
}

/**
 * Starts a source and builds what it gives; when that is nothing, or nothing that can be served, builds the last good one
 * and says so loudly: a gateway that restarts must not fall over what it would have survived while running. Without a last
 * good one, throws `StartRefused`.
 */
export async function firstSupergraph<Built>(start: Start<Built>): Promise<Built> {
  const { source, lastGood, build, onChange } = start;
  try {
    const sdl = await source.start(onChange);
    const built = await build(sdl);
    await lastGood.keep(sdl);
    return built;
  } catch (error) {
    const refused = asRefused(error, source);
    const built = await fallBack(start, refused);
    if (built) return built.value;
    await source.stop();
    throw refused;
  }
}

async function fallBack<Built>({ lastGood, build, log, source }: Start<Built>, refused: StartRefused) {
  const sdl = await lastGood.read();
  if (sdl === undefined) return undefined;
  try {
    const value = await build(sdl);
    log.warn(
      `SERVING THE LAST GOOD SUPERGRAPH (${lastGood.file}), because the ${source.name} gave none: ${refused.message}`,
    );
    return { value };
  } catch {
    return undefined; // the first reason is the one to tell
  }
}

const asRefused = (error: unknown, { name }: SupergraphSource): StartRefused =>
  error instanceof StartRefused
    ? error
    : new StartRefused(
        `The ${name} is not a Federation 2 supergraph: ${String((error as Error).message).split('\n', 1)[0]}`,
      );
