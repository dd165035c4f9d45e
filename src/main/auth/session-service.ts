import type { TokenSource } from '../../careerplug/client.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Session } from '../../shared/domain/session.ts';

export type BrowserSignIn = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly returnsBy: 'callback' | 'pasted-code';
  readonly scope?: string | undefined;
  readonly appOrigin?: string | undefined;
  readonly apiOrigin?: string | undefined;
};

/** Who is signed in, and the only owner of tokens and secrets. */
export type SessionService = {
  readonly current: () => Session;
  readonly onChange: (listener: (session: Session) => void) => () => void;
  /** Opens the vault and goes on where the last run ended. Never rejects: troubles become a state. */
  readonly start: () => Promise<Session>;
  readonly signInWithBrowser: (input: BrowserSignIn) => Promise<Result<Session>>;
  readonly signInAgain: () => Promise<Result<Session>>;
  readonly openBrowserAgain: () => Promise<Result<void>>;
  readonly signInLink: () => Result<string>;
  readonly pasteCode: (text: string) => Promise<Result<Session>>;
  /** An address that the operating system handed to us; anything that is not our callback is dropped. */
  readonly receiveCallback: (address: string) => Promise<void>;
  readonly cancelSignIn: () => Session;
  readonly exploreSample: () => Promise<Result<Session>>;
  readonly unlock: () => Promise<Result<Session>>;
  readonly signOut: () => Promise<Result<Session>>;
  /** For the client of the current connection. */
  readonly tokens: TokenSource;
};
