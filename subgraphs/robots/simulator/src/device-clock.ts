/**
 * A robot’s own clock. Between orders it shows the present. While it drives an order it shows the order’s time: it
 * begins where the order was given, or where the last one ended if that is later, and goes on by the seconds the work
 * takes, but never beyond the present. So an order dated in the past is driven in the past, with durations as true as
 * those of a robot that was there, and an order of now is driven now, however fast the robot is made to be.
 */
export class DeviceClock {
  #time = Number.NEGATIVE_INFINITY;
  #driving = false;

  constructor(readonly present: () => number) {}

  begin(orderTime: number): void {
    this.#time = Math.min(Math.max(this.#time, orderTime), this.present());
    this.#driving = true;
  }

  advance(seconds: number): void {
    this.#time = Math.min(this.#time + seconds * 1000, this.present());
  }

  end(): void {
    this.#driving = false;
  }

  /** Milliseconds since 1970, as the robot sees it. */
  now(): number {
    return this.#driving ? this.#time : Math.max(this.#time, this.present());
  }

  iso(): string {
    return new Date(Math.round(this.now())).toISOString();
  }

  /** Seconds since the last order ended; none before the first. */
  idleSeconds(until = this.now()): number {
    return Number.isFinite(this.#time) ? Math.max(0, until - this.#time) / 1000 : 0;
  }
}
