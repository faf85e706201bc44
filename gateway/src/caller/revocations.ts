import type { Token } from './token.js';

/** An issuer's word that somebody has left, everywhere or in one session only. */
export interface Logout {
  readonly issuer: string;
  readonly subject?: string | undefined;
  readonly sid?: string | undefined;
  /** The second (since 1970) it was said in. */
  readonly at: number;
}

const MOST_KEPT = 100_000;

/**
 * Who has left, and whom to tell when somebody does. It keeps so many logouts; the oldest is forgotten for a rule that holds
 * more: from then on every token of its issuer that is as old is refused. So memory is bounded and no token comes back.
 */
export class Revocations {
  private readonly logouts = new Map<string, Logout>();
  private readonly floors = new Map<string, number>();
  private readonly watchers = new Map<string, Set<() => void>>();

  constructor(private readonly mostKept = MOST_KEPT) {}

  /** Whether a token holds no more. One that does not say when it was issued counts as old. */
  isRevoked(token: Token): boolean {
    if (this.logouts.size === 0) return false;
    const { issuer, issuedAt = 0 } = token;
    if (issuedAt <= (this.floors.get(issuer) ?? -1)) return true;
    return keysOf(token).some((key) => {
      const logout = this.logouts.get(key);
      if (!logout) return false;
      // a session does not come back; in the second of the logout nobody can tell what was first
      return (logout.sid !== undefined && logout.sid === token.sid) || issuedAt <= logout.at;
    });
  }

  /**
   * Calls `onRevoked` when the token holds no more: at once where that has come while its caller was being served. Gives back
   * what ends the watch. Without a token there is nothing to watch.
   */
  watch(token: Token | undefined, onRevoked: () => void): () => void {
    if (!token) return () => {};
    const own = () => {
      if (this.isRevoked(token)) onRevoked();
    };
    const keys = watchedBy(token);
    for (const key of keys) {
      const watchers = this.watchers.get(key) ?? new Set();
      this.watchers.set(key, watchers.add(own));
    }
    own();
    return () => {
      for (const key of keys) {
        const watchers = this.watchers.get(key);
        if (watchers?.delete(own) && watchers.size === 0) this.watchers.delete(key);
      }
    };
  }

  /** Takes a logout, and tells everyone whom it concerns at once. */
  revoke(logout: Logout): void {
    for (const key of keysFor(logout)) this.keep(key, logout);
    const told = watchedBy(logout).flatMap((key) => [...(this.watchers.get(key) ?? [])]);
    for (const tell of new Set(told)) tell();
  }

  private keep(key: string, logout: Logout): void {
    const known = this.logouts.get(key);
    this.logouts.delete(key);
    this.logouts.set(key, known && known.at > logout.at ? known : logout);
    if (this.logouts.size <= this.mostKept) return;
    const [[oldest, { issuer, at }]] = this.logouts as unknown as [[string, Logout]];
    this.logouts.delete(oldest);
    this.floors.set(issuer, Math.max(at, this.floors.get(issuer) ?? 0));
  }
}

const bySubject = (issuer: string, subject: string) => `sub\n${issuer}\n${subject}`;
const bySession = (issuer: string, sid: string) => `sid\n${issuer}\n${sid}`;
/** Tokens of a subject that name no session: they may be of the one that has ended. */
const byAnySession = (issuer: string, subject: string) => `any\n${issuer}\n${subject}`;

/** Under which logouts a token may fall. */
const keysOf = ({ issuer, subject, sid }: Token): string[] => [
  bySubject(issuer, subject),
  sid === undefined ? byAnySession(issuer, subject) : bySession(issuer, sid),
];

/** Under which names watchers are found: most tokens have one. */
const watchedBy = ({ issuer, subject, sid }: Partial<Token> & Pick<Token, 'issuer'>): string[] => [
  ...(subject === undefined ? [] : [bySubject(issuer, subject)]),
  ...(sid === undefined ? [] : [bySession(issuer, sid)]),
];

/** Which tokens a logout concerns. With a session, it ends that one alone. */
function keysFor({ issuer, subject, sid }: Logout): string[] {
  if (sid === undefined) return subject === undefined ? [] : [bySubject(issuer, subject)];
  return [bySession(issuer, sid), ...(subject === undefined ? [] : [byAnySession(issuer, subject)])];
}
