import type { TokenSource } from '../../careerplug/client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { failed, type Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { BookEntry, ConnectionBook } from './connection-book.ts';
import type { ClientKeys, OAuthFor } from './client-keys.ts';
import type { OpenedConnection } from './session-service.ts';
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import type { VaultContents } from './vault.ts';

/** A connection whose secrets are in memory. */
export type Unlocked = {
  readonly contents: VaultContents;
  readonly keeper: TokenKeeper;
  readonly opened: OpenedConnection;
};

/** The client keys of a vault, in the form the server wants them; null after signing out. */
export function keysOf(contents: VaultContents): ClientKeys | null {
  if (contents.keys === null) return null;
  return { appOrigin: contents.connection.appOrigin, ...contents.keys };
}

/** Puts a token keeper and everything that needs it around opened contents. Touches nothing. */
export function unlock(deps: {
  readonly contents: VaultContents;
  readonly folder: string;
  readonly entry: Pick<BookEntry, 'habits'>;
  readonly book: ConnectionBook;
  readonly oauthFor: OAuthFor;
  readonly clock: Clock;
  readonly log: Log;
  /** Durable when it resolves. */
  readonly save: (contents: VaultContents) => Promise<Result<void>>;
  readonly onTokensEnded: (keeper: TokenKeeper, failure: Failure) => void;
  /** What the connection's client asks for tokens; outlives this keeper. */
  readonly tokens: TokenSource;
}): Unlocked {
  const { contents, book } = deps;
  const keys = keysOf(contents);
  const { connection } = contents;
  const keeper = createTokenKeeper({
    first: contents.tokens,
    clock: deps.clock,
    log: deps.log,
    renew: (kept) => {
      const over = failed({ kind: 'signed-out', reason: 'ended' } as const);
      if (!keys) return Promise.resolve(over);
      const oauth = deps.oauthFor(keys);
      if (contents.grant === 'keys') return oauth.clientCredentials();
      if (kept.refreshToken === null) return Promise.resolve(over);
      return oauth.refresh({ refreshToken: kept.refreshToken, redirectUri: keys.redirectUri });
    },
    save: (tokens) => deps.save({ ...contents, tokens }),
    onEnded: (failure) => {
      deps.onTokensEnded(keeper, failure);
    },
  });
  return {
    contents,
    keeper,
    opened: {
      connection,
      folder: deps.folder,
      databaseKey: contents.databaseKey,
      tokens: deps.tokens,
      habits: deps.entry.habits,
      rememberHabits: (habits) => {
        book.rememberHabits(connection.id, habits);
      },
    },
  };
}
