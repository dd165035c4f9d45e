import type { ClientHabits, TokenSource } from '../../careerplug/client.ts';
import type { ConnectionRow } from '../../shared/contract/connections.ts';
import type { ConnectionCheck, UnsentChoice } from '../../shared/contract/session.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ConnectionId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Connection, Session } from '../../shared/domain/session.ts';

export type BrowserSignIn = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly returnsBy: 'callback' | 'pasted-code';
  readonly scope?: string | undefined;
  readonly appOrigin?: string | undefined;
  readonly apiOrigin?: string | undefined;
};

/** What a person pastes who has the application's keys and signs in with nothing else. */
export type KeysSignIn = Omit<BrowserSignIn, 'returnsBy'>;

export type TokenSignIn = {
  readonly token: string;
  readonly appOrigin?: string | undefined;
  readonly apiOrigin?: string | undefined;
};

/** What a person would lose: applications not known to have arrived, and drafts. */
export type UnsentCounts = { readonly unsentCount: number; readonly draftCount: number };

/** Everything the rest of the program needs to work for one connection. */
export type OpenedConnection = {
  readonly connection: Connection;
  /** Where its databases lie; the folder exists. */
  readonly folder: string;
  /** 32 bytes in hex. */
  readonly databaseKey: string;
  readonly tokens: TokenSource;
  readonly habits: ClientHabits;
  readonly rememberHabits: (habits: ClientHabits) => void;
};

/** Opens and closes what works on a connection's data; built by compose. */
export type DeskHost = {
  /** Resolves when reading and taking walk-ins is possible. A failure leaves nothing open. */
  readonly open: (opened: OpenedConnection) => Promise<Result<void>>;
  /** Resolves when nothing touches the databases any more; fine when nothing is open. */
  readonly close: () => Promise<void>;
  readonly counts: () => Promise<Result<UnsentCounts>>;
  /** Deletes what can be fetched again; what is precious stays. Only while closed. */
  readonly wipeMirror: (folder: string) => Promise<Result<void>>;
};

/** The made-up company, served on this computer. */
export type SampleCompany = {
  readonly start: () => Promise<
    Result<{
      readonly name: string;
      readonly appOrigin: string;
      readonly apiOrigin: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }>
  >;
  readonly stop: () => Promise<void>;
};

/** Who is signed in, and the only owner of tokens and secrets. */
export type SessionService = {
  readonly current: () => Session;
  readonly onChange: (listener: (session: Session) => void) => () => void;
  /** Opens the vault and goes on where the last run ended. Never rejects: troubles become a state. */
  readonly start: () => Promise<Session>;
  readonly signInWithBrowser: (input: BrowserSignIn) => Promise<Result<Session>>;
  readonly signInWithKeys: (input: KeysSignIn) => Promise<Result<Session>>;
  readonly signInWithToken: (input: TokenSignIn) => Promise<Result<Session>>;
  readonly answerWeakProtection: (
    answer: 'keep-anyway' | 'memory-only' | 'cancel',
  ) => Promise<Result<Session>>;
  readonly signInAgain: () => Promise<Result<Session>>;
  readonly openBrowserAgain: () => Promise<Result<void>>;
  readonly signInLink: () => Result<string>;
  readonly pasteCode: (text: string) => Promise<Result<Session>>;
  /** An address that the operating system handed to us; anything that is not our callback is dropped. */
  readonly receiveCallback: (address: string) => Promise<void>;
  readonly cancelSignIn: () => Session;
  readonly exploreSample: () => Promise<Result<Session>>;
  readonly unlock: () => Promise<Result<Session>>;
  /** Moves a connection aside whose files can't be read, so that somebody can sign in anew. */
  readonly setAside: () => Promise<Result<Session>>;
  readonly signOut: (unsent: UnsentChoice) => Promise<Result<Session>>;
  /** Tries what the open connection must be able to do. */
  readonly test: () => Promise<Result<ConnectionCheck[]>>;
  /** Whether what is open outlives this run; false for sample data and what is kept in memory only. */
  readonly isKept: () => boolean;
  readonly connections: {
    readonly list: () => Promise<Result<ConnectionRow[]>>;
    readonly switchTo: (id: ConnectionId) => Promise<Result<Session>>;
    readonly rename: (id: ConnectionId, name: string) => Promise<Result<ConnectionRow[]>>;
    readonly remove: (id: ConnectionId, typedCount: number | null) => Promise<Result<ConnectionRow[]>>;
    readonly onChange: (listener: () => void) => () => void;
  };
  /** The API refuses tokens that are as fresh as they get: only another sign-in can help. */
  readonly reportRefused: (failure: Failure) => void;
  /** Origins that belong to the connection, or to the sign-in that is under way. */
  readonly ownOrigins: () => readonly string[];
  /** Ends timers, closes the desk, stops the sample company. The service is of no use afterwards. */
  readonly stop: () => Promise<void>;
};
