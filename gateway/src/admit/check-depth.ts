import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { problem } from '../error/problem.js';

/** Deeper than any honest document, shallower than what exhausts the stack of a parser or planner. */
export const MAX_DEPTH = 100;

const OPENING: readonly TokenKind[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly TokenKind[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Refuses a document that nests too deeply, by its tokens alone: parsing it could already be too much. */
export function checkDepth(text: unknown): void {
  if (typeof text !== 'string' || text.length < MAX_DEPTH) return;
  const lexer = new Lexer(new Source(text));
  for (let depth = 0, kind = next(lexer); kind !== TokenKind.EOF; kind = next(lexer)) {
    if (OPENING.includes(kind)) depth += 1;
    if (CLOSING.includes(kind)) depth -= 1;
    if (depth > MAX_DEPTH) throw problem('GRAPHQL_PARSE_FAILED', `The document nests deeper than ${MAX_DEPTH} levels.`);
  }
}

/** A syntax error ends it: the parser will say what is wrong, with its place. */
function next(lexer: Lexer): TokenKind {
  try {
    return lexer.advance().kind;
  } catch (error) {
    if (error instanceof GraphQLError) return TokenKind.EOF;
    throw error;
  }
}
