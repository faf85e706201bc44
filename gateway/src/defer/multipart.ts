/** JSON texts as the parts of a `multipart/mixed` body, each with the boundary that tells clients where it ends. */
export async function* multipart(
  first: string,
  later: AsyncIterable<{ readonly text: string; readonly last: boolean }>,
) {
  yield `\r\n---\r\n${part(first)}---\r\n`;
  for await (const { text, last } of later) yield `${part(text)}${last ? '-----' : '---'}\r\n`;
}

const part = (json: string): string => `content-type: application/json; charset=utf-8\r\n\r\n${json}\r\n`;

/** What such a body is called; clients take the boundary from its quotes. */
export const multipartType = (parameter: string): string => `multipart/mixed; boundary="-"; ${parameter}`;
