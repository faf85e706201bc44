/** JavaScript that is written while it runs: functions by name, in units that refer to each other and to given values. */
export class Program {
  private readonly known: Record<string, unknown>;
  private readonly names = new Map<unknown, string>();
  private readonly used = new Set<string>();
  private readonly sources = new Map<string, string>();
  private count = 0;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.known = { __proto__: null, ...given };
  }

  /** Gives a value to code; the same one always under the same name. */
  give(value: object): string {
    const name = this.names.get(value) ?? this.name();
    this.names.set(value, name);
    this.known[name] = value;
    return this.use(name);
  }

  /** Says that the code being written uses a name. */
  use(name: string): string {
    if (name in this.known) this.used.add(name);
    return name;
  }

  /** The function under a key, defined when it is asked for first: parameters and body. */
  once(key: string, define: () => string): string {
    const known = this.names.get(key);
    if (known !== undefined) return this.use(known);
    const name = this.define(define());
    this.names.set(key, name);
    return name;
  }

  /** Adds a function to the unit being written. */
  define(source: string): string {
    const name = this.name();
    this.sources.set(name, `function ${name}${source}`);
    return name;
  }

  /** Compiles what has been written since the last time; gives the function of that name. */
  link(name: string): unknown {
    const given = `const{${[...this.used].join()}}=known;`;
    const defined = `return{${[...this.sources.keys()].join()}}`;
    const make = new Function('known', `"use strict";${given}\n${[...this.sources.values()].join('\n')}\n${defined}`);
    this.used.clear();
    this.sources.clear();
    Object.assign(this.known, make(this.known));
    return this.known[name];
  }

  private name(): string {
    return `$${this.count++}`;
  }
}
