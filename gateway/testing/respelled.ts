import fc from 'fast-check';
import { Lexer, Source, TokenKind } from 'graphql';

const IGNORED = [' ', '\n', ',', '\t', '\r\n', '# a comment\n', ' ,, ', '\uFEFF'];

/** The same document with other white space, commas and comments between its tokens. */
export function respelled(query: string): fc.Arbitrary<string> {
  const lexer = new Lexer(new Source(query));
  const tokens: string[] = [];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens.push(query.slice(token.start, token.end));
  }
  return fc
    .array(fc.constantFrom(...IGNORED), { minLength: tokens.length, maxLength: tokens.length })
    .map((gaps) => tokens.map((token, at) => token + gaps[at]).join(''));
}
