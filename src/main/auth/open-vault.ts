import type { TokenSource } from '../../careerplug/client.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { BookEntry, ConnectionBook } from './connection-book.ts';
import { oauthWithoutKeys, type ClientKeys, type OAuthFor } from './client-keys.ts';
import type { OpenedConnection } from './session-service.ts';
import { createTokenKeeper, type TokenKeeper } from './token-keeper.ts';
import type { VaultContents } from './vault.ts';

/**
 * Where a connection's secrets lie: in its folder; nowhere but in memory, because the computer protects them
 * too weakly; or in memory because the company is made up.
 */
export type Place = 'disk' | 'memory' | 'sample';

/** A connection whose secrets are in memory. */
export type Unlocked = {
  readonly contents: VaultContents;
  readonly place: Place;
  readonly keeper: TokenKeeper;
  readonly opened: OpenedConnection;
};

/** The client keys of a vault, in the form the server wants them; null where there are none. */
export function keysOf(contents: VaultContents): ClientKeys | null {
  if (contents.keys === null) return null;
  return { appOrigin: contents.connection.appOrigin, ...contents.keys };
}

/** Puts a token keeper and everything that needs it around opened contents. Touches nothing. */
export function unlock(deps: {
  readonly contents: VaultContents;
  readonly place: Place;
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
    isRenewable: (kept) =>
      contents.grant === 'keys' || (contents.grant === 'browser' && kept.refreshToken !== null),
    clock: deps.clock,
    log: deps.log,
    renew: (kept) => {
      const over = failed({ kind: 'signed-out', reason: 'ended' } as const);
      if (contents.grant === 'token') return whetherItCounts(deps, kept);
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
    place: deps.place,
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

/** There is nothing newer than a pasted token; its server says whether it is still one. */
async function whetherItCounts(
  deps: { readonly contents: VaultContents; readonly oauthFor: OAuthFor },
  kept: TokenSet,
): Promise<Result<TokenSet>> {
  const known = await oauthWithoutKeys(deps.oauthFor, deps.contents.connection.appOrigin).tokenInfo(
    kept.accessToken,
  );
  return known.ok ? ok(kept) : known;
}
