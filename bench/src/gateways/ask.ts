/** The body of a request for a query. */
export const bodyOf = (query: string): string => JSON.stringify({ query });

/** Asks once. Gives the answer's text, whatever its status. */
export async function ask(url: string, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: bodyOf(query) });
  return response.text();
}
