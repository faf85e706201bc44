import type { FoundCaller } from '../caller/find-caller.js';
import type { Live, Subscribing } from '../live/core/live.js';
import { paced } from '../live/paced.js';
import type { Upkeep } from '../live/upkeep.js';
import type { Framing } from './framing.js';
import { LiveStream } from './live-stream.js';

/** How fast clients are sent elsewhere, and by when all are: well before the process ends. */
const DRAIN = { perSecond: 1_000, withinMs: 5_000 };

/** Through which door a subscription comes. */
export interface Opening {
  readonly framing: Framing;
  readonly address: string;
  readonly found: FoundCaller;
}

/** Every live stream over HTTP of this process. */
export class Streams {
  private readonly open = new Set<LiveStream>();
  private draining = false;

  constructor(
    private readonly live: Pick<Live, 'subscribe'>,
    private readonly upkeep: Upkeep,
  ) {}

  /** Subscribes for a client whose response is to follow. Throws what is wrong with what it asks, or that it is too much. */
  subscribe(subscribing: Subscribing, { framing, address, found }: Opening): LiveStream {
    const stream = new LiveStream(framing);
    if (this.draining) {
      sendElsewhere(stream);
      return stream;
    }
    const { limits, pulse, expiry, revocations } = this.upkeep;
    const { token, expiresAt } = found;
    const free = [limits.connect(address)];
    try {
      free.push(limits.subscribe(token, address));
      stream.stands(this.live.subscribe(subscribing, stream));
    } catch (error) {
      for (const leave of free) leave();
      throw error;
    }
    this.open.add(stream);
    free.push(() => this.open.delete(stream));
    free.push(pulse.add(framing.heartbeatMs, stream));
    const expire = () => stream.cut('SUBSCRIPTION_JWT_EXPIRED', `The token has expired: ${AGAIN}`);
    const callBack = () => stream.cut('SUBSCRIPTION_JWT_REVOKED', `The token was called back: ${AGAIN}`);
    if (expiresAt !== undefined) free.push(expiry.add(expiresAt, expire));
    free.push(revocations.watch(token, callBack));
    stream.whenOver(() => {
      for (const leave of free) leave();
    });
    return stream;
  }

  /** Sends every client elsewhere, and who still comes at once. */
  async drain(): Promise<void> {
    this.draining = true;
    await paced(this.open, DRAIN, sendElsewhere);
  }
}

const AGAIN = 'subscribe again with a new one.';

const sendElsewhere = (stream: LiveStream) =>
  stream.cut('SUBSCRIPTION_SERVER_DRAINING', 'This gateway stops: subscribe again, which leads elsewhere.');
