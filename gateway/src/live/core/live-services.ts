import type { OpenContext } from '../../caller/request-context.js';
import type { Present } from '../../error/presenter.js';
import type { FanOut } from './fan-out.js';
import type { Cursor } from './cursor.js';
import type { Listener } from './listener.js';
import type { Trigger } from './trigger.js';

/** What triggers and groups need of the rest. */
export interface LiveServices {
  readonly openContext: OpenContext;
  readonly present: Present;
  readonly fanOut: FanOut;
  readonly patienceMs: number;
  /** Something has changed: whoever reads from now on joins no read from before. */
  readonly happened: (eventId: unknown) => void;
  /** Lets a listener go on from somewhere, wherever that is possible. */
  readonly place: (listener: Listener, after: Cursor | undefined) => void;
  /** Lets them go on by themselves, for they are slower than others. */
  readonly apart: (listeners: readonly Listener[]) => void;
  /** A trigger other than the first of its key may have caught up with it. */
  readonly caughtUp: (trigger: Trigger) => void;
  /** A trigger has nobody any more, and waits for whoever comes next. */
  readonly rests: (trigger: Trigger) => void;
  /** A trigger has ended. */
  readonly over: (trigger: Trigger) => void;
}
