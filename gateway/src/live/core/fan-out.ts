/** Somebody who takes what there is. */
interface Taker {
  /** Takes what there is, or some of it; says whether there is more. */
  take(): boolean;
}

/** Many who take the same. */
export interface Audience {
  readonly listeners: ReadonlySet<Taker>;
  /** All of them have taken what there was. */
  taken(): void;
}

/** Ten thousand sends would keep everybody else waiting for a tenth of a second. */
const SLICE_MS = 2;
/** Looking at the clock costs as much as a small part of a send. */
const BETWEEN_LOOKS = 8;

interface Pass {
  readonly left: Iterator<Taker>;
  /** Something came meanwhile: those at the beginning are to take again. */
  again: boolean;
}

/** Lets audiences take what there is for them in slices, with everything else of the process in between. */
export class FanOut {
  private readonly passes = new Map<Audience, Pass>();
  private scheduled = false;

  /** There is something for an audience. */
  offer(audience: Audience): void {
    const pass = this.passes.get(audience);
    if (pass) pass.again = true;
    else this.passes.set(audience, { left: audience.listeners.values(), again: false });
    if (!this.scheduled) this.run();
  }

  private run(): void {
    this.scheduled = false;
    const until = performance.now() + SLICE_MS;
    for (const [audience, pass] of this.passes) {
      if (!takeInTurn(pass, until)) {
        this.scheduled = true;
        setImmediate(() => this.run());
        return;
      }
      this.passes.delete(audience);
      if (pass.again) this.passes.set(audience, { left: audience.listeners.values(), again: false });
      else audience.taken();
    }
  }
}

/** Whether all have taken before the time was over. */
function takeInTurn(pass: Pass, until: number): boolean {
  for (let count = 1; ; count += 1) {
    const { done, value } = pass.left.next();
    if (done) return true;
    if (value.take()) pass.again = true;
    if (count % BETWEEN_LOOKS === 0 && performance.now() > until) return false;
  }
}
