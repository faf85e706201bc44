/** A URL as a log may have it: where it points to, without user, password and whatever else it carries. */
export function withoutLogin(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
