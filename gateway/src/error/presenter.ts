import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { PROBLEM_CODES } from './problem.js';
import { SUBGRAPH_CODES, SURPRISE } from './subgraph-error.js';

/** Every code a client may meet, but for that of a surprise. `docs/errors.md` says what to do about each. */
export const SPOKEN: ReadonlySet<unknown> = new Set([...PROBLEM_CODES, ...SUBGRAPH_CODES]);

/** Turns any error into what the client sees. */
export type Present = (error: unknown) => GraphQLFormattedError;

interface Presentation {
  /** Where introspection is closed, graphql-js must not give names away either. */
  readonly hideSuggestions: boolean;
  /** Called with what no client may see and no subgraph has logged already. */
  readonly onSurprise: (error: unknown) => void;
}

/** Shows errors that carry a code of ours or of a subgraph's refusal; everything else is a surprise: reported, and masked. */
export const presenter =
  ({ hideSuggestions, onSurprise }: Presentation): Present =>
  (error) => {
    const { message, locations, path, extensions } = formatted(error);
    const { code, service, retryAfter } = extensions ?? {};
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const named = service !== undefined && { service };
    if (SPOKEN.has(code)) {
      const said = hideSuggestions ? message.replace(/ ?Did you mean .*$/s, '') : message;
      const hint = typeof retryAfter === 'number' && { retryAfter };
      return { message: said, ...place, extensions: { code, ...named, ...hint } };
    }
    if (service === undefined) onSurprise(error);
    return { message: SURPRISE.message, ...place, extensions: { code: SURPRISE.code, ...named } };
  };

const formatted = (error: unknown): GraphQLFormattedError => {
  if (error instanceof GraphQLError) return error.toJSON();
  return isFormatted(error) ? error : { message: String(error) };
};

/** What came from a subgraph and was made presentable on its way in. */
const isFormatted = (error: unknown): error is GraphQLFormattedError =>
  typeof error === 'object' && error !== null && !(error instanceof Error) && 'message' in error;
