import type { GraphQLCompositeType, GraphQLOutputType } from 'graphql';
import type { ValueProblem } from './projection.js';

/** Where in the response the walk is, and what was wrong on its way. */
export class ProblemLog {
  private readonly path: (string | number)[] = [];

  constructor(private readonly problems: ValueProblem[]) {}

  enter(step: string | number): void {
    this.path.push(step);
  }

  leave(): void {
    this.path.pop();
  }

  /** Adds a problem with the value at hand: a sentence that ends by naming its place. */
  tell(complaint: string, type: GraphQLOutputType, parent: GraphQLCompositeType): void {
    const message = `${complaint} ${this.place(type, parent)}.`;
    this.problems.push({ message, path: [...this.path], extensions: { code: 'INVALID_GRAPHQL' } });
  }

  private place(type: GraphQLOutputType, parent: GraphQLCompositeType): string {
    const last = this.path.at(-1);
    if (last === undefined) return `selection on ${parent}`;
    return typeof last === 'string' ? `field ${parent}.${last}` : `array element of type ${type} at index ${last}`;
  }
}
