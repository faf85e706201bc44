import { LastingThread } from './lasting-thread.js';

/** Something to do on a planning thread: never rejects, whatever becomes of the thread. */
export interface Job {
  run(thread: LastingThread): Promise<void>;
  /** Called instead where there is no thread to run it. */
  drop(reason: Error): void;
}

interface Member {
  readonly thread: LastingThread;
  /** What every member must do itself; done before what any may do. */
  readonly own: Job[];
  busy: boolean;
}

/** What a crew is made of. */
export interface CrewSetup {
  readonly size: number;
  readonly hire: (onIdleLoss: (cause: unknown) => void) => LastingThread;
  /** Gives a new thread what those before it knew. Rejects when that cannot be done. */
  readonly prepare: (thread: LastingThread) => Promise<void>;
  readonly onLoss: (cause: unknown) => void;
}

/** Threads that share one queue: first come, first served, one job at a time each. A thread that is lost is replaced at once. */
export class PlanningCrew {
  private readonly members: readonly Member[];
  private readonly queue: Job[] = [];
  closed = false;

  constructor(private readonly setup: CrewSetup) {
    this.members = Array.from({ length: setup.size }, () => {
      const onIdleLoss = (cause: unknown) => {
        if (this.closed) return;
        setup.onLoss(cause);
        void this.serve(member);
      };
      const member: Member = { thread: setup.hire(onIdleLoss), own: [], busy: false };
      return member;
    });
  }

  /** How many jobs wait for a thread. */
  get waiting(): number {
    return this.queue.length;
  }

  /** For whichever thread is free first. */
  enqueue(job: Job): void {
    if (this.closed) return job.drop(new Error(CLOSED));
    this.queue.push(job);
    for (const member of this.members) void this.serve(member);
  }

  /** One for each thread. */
  enqueueForEach(jobs: () => Job): void {
    for (const member of this.members) {
      const job = jobs();
      if (this.closed) job.drop(new Error(CLOSED));
      else member.own.push(job);
      void this.serve(member);
    }
  }

  /** Every thread that is there, whatever it is doing. */
  get threads(): readonly LastingThread[] {
    return this.members.map(({ thread }) => thread);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.dropAll(new Error(CLOSED));
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private async serve(member: Member): Promise<void> {
    if (member.busy || this.closed) return;
    member.busy = true;
    try {
      while (!this.closed) {
        if (!member.thread.alive) await this.setup.prepare(member.thread);
        const job = member.own.shift() ?? this.queue.shift();
        if (!job) break;
        await job.run(member.thread);
      }
    } catch (error) {
      // it cannot even start: whoever asks next tries again
      this.setup.onLoss(error);
      for (const job of member.own.splice(0)) job.drop(error as Error);
      if (!this.threads.some(({ alive }) => alive)) this.dropAll(error as Error);
    } finally {
      member.busy = false;
    }
  }

  private dropAll(reason: Error): void {
    const own = this.members.flatMap((member) => member.own.splice(0));
    for (const job of [...own, ...this.queue.splice(0)]) job.drop(reason);
  }
}

const CLOSED = 'Planning has ended: the gateway is stopping';
