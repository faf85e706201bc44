import { GraphQLError, type SourceLocation } from 'graphql';
import { type ProblemCode, problem } from '../error/problem.js';

/** Why an operation has no plan, as plain data: it crosses from one thread to another. */
export interface PlanningError {
  readonly message: string;
  readonly code: ProblemCode;
  readonly locations?: readonly SourceLocation[] | undefined;
}

/** What comes instead of a plan. */
export interface PlanningErrors {
  readonly errors: readonly PlanningError[];
}

/** Errors of the document, under one of our codes. */
export const planningErrors = (code: ProblemCode, errors: readonly Pick<GraphQLError, 'message' | 'locations'>[]) => ({
  errors: errors.map(({ message, locations }): PlanningError => ({ message, code, ...(locations && { locations }) })),
});

/** The same as errors that can be thrown and presented. */
export const problemsOf = ({ errors }: PlanningErrors): readonly GraphQLError[] =>
  errors.map(({ code, message, locations }) => Object.assign(problem(code, message), locations && { locations }));
