import type { ToySubgraph } from './toy-subgraph.js';

/** Holds the requests to a subgraph until a test lets them through. */
export class Gate {
  private through = () => {};
  private came = () => {};
  private readonly held = new Promise<void>((resolve) => (this.through = resolve));
  private readonly coming = new Promise<void>((resolve) => (this.came = resolve));

  /** Those that ask for a field, or all. */
  constructor(
    private readonly subgraph: ToySubgraph,
    field = '',
  ) {
    subgraph.before = async (query) => {
      if (!query.includes(field)) return;
      this.came();
      await this.held;
    };
  }

  /** Resolves when the subgraph has been asked. */
  reached(): Promise<void> {
    return this.coming;
  }

  open(): void {
    this.subgraph.before = undefined;
    this.through();
  }
}
