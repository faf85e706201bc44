import type { Block } from '../compile/steps.js';

/** Holds back what deferred steps bring until the part of the answer above theirs is written: it must not show what comes later. */
export class Holding {
  private readonly parents: readonly number[];
  private readonly written = new Set<number>();
  private readonly waiting = new Map<number, (() => void)[]>();

  constructor(blocks: readonly Block[]) {
    this.parents = blocks.map(({ parent }) => parent);
  }

  /** Resolves when what the steps of a part bring may be put into the response; nothing where it may be at once. */
  of(block: number): Promise<void> | undefined {
    if (block === 0) return undefined;
    const parent = this.parents[block]!;
    if (this.written.has(parent)) return undefined;
    return new Promise((resolve) => this.waiting.set(parent, [...(this.waiting.get(parent) ?? []), resolve]));
  }

  /** A part has been written. */
  release(block: number): void {
    this.written.add(block);
    for (const proceed of this.waiting.get(block) ?? []) proceed();
    this.waiting.delete(block);
  }

  /** Nothing more will be written. */
  releaseAll(): void {
    for (const parent of this.parents) this.release(parent);
  }
}
