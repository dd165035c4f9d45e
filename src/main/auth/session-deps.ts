import type { Transport } from '../../careerplug/http/transport.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Browser } from '../platform/browser.ts';
import type { Cipher } from '../platform/cipher.ts';
import type { Clock } from '../platform/clock.ts';
import type { Files } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import type { Traces } from '../platform/traces.ts';
import type { OAuthFor } from './client-keys.ts';
import type { Preset } from './client-input.ts';
import type { ConnectionBook } from './connection-book.ts';
import type { DeskHost, SampleCompany, UnsentCounts } from './session-service.ts';
import type { Vault } from './vault.ts';

/** What signing in needs of the rest of the program. */
export type SessionDeps = {
  /** The folder of everything this program keeps. */
  readonly dataFolder: string;
  readonly isLoopbackOnly: boolean;
  readonly preset: Preset | null;
  readonly vault: Vault;
  readonly book: ConnectionBook;
  readonly files: Files;
  readonly cipher: Cipher;
  readonly oauthFor: OAuthFor;
  /** For trying what a connection can do, apart from the open desk's own work. */
  readonly transport: Transport;
  readonly browser: Browser;
  readonly clock: Clock;
  readonly log: Log;
  readonly desk: DeskHost;
  /** Counts in the databases of a connection that is closed. */
  readonly countsIn: (folder: string, databaseKey: string) => Promise<Result<UnsentCounts>>;
  readonly sample: SampleCompany;
  readonly traces: Traces;
};
