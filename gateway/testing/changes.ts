import { EventEmitter, once } from 'node:events';
import type { SourceLog } from '../src/supergraph/supergraph-source.js';

/** What a source of supergraphs has told since it was started, and what it logged; both can be waited for. */
export class Changes implements SourceLog {
  readonly heard: string[] = [];
  readonly logged: string[] = [];
  private readonly more = new EventEmitter();

  readonly onChange = (sdl: string): void => {
    this.heard.push(sdl);
    this.more.emit('more');
  };

  info(message: string): void {
    this.logged.push(message);
    this.more.emit('more');
  }

  warn(message: string): void {
    this.info(message);
  }

  /** Waits until an SDL has come. */
  until(sdl: string): Promise<void> {
    return this.when(() => this.heard.includes(sdl));
  }

  /** Waits until something of this kind has been logged, so many times. */
  logs(pattern: RegExp, times = 1): Promise<void> {
    return this.when(() => this.logged.filter((message) => pattern.test(message)).length >= times);
  }

  private async when(holds: () => boolean): Promise<void> {
    while (!holds()) await once(this.more, 'more');
  }
}
