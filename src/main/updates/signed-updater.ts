import { BaseUpdater, type AppUpdater } from 'electron-updater';
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js';
import { z } from 'zod';
import { isSigned } from './signed-list.ts';
import type { Found, Updater } from './updater.ts';

export type UpdateFeed = {
  /** Folder of the lists and the files they name. */
  readonly address: string;
  readonly channel: 'stable' | 'beta';
  /** Ed25519, PEM. */
  readonly publicKey: string;
};

const coded = z.object({ code: z.string() });
const answered = z.object({ statusCode: z.number() });

type CustomProviderArguments = [
  options: unknown,
  updater: AppUpdater,
  runtime: ConstructorParameters<typeof GenericProvider>[2],
];

class NotSignedError extends Error {}

/**
 * electron-updater, bound to one address and one key. It compares versions (never downwards), downloads, and checks each
 * file against the hash in its list; that the list counts only with our signature beside it (`latest.yml.sig`) is added
 * here, for certificates alone protect no Linux, and elsewhere only whoever has one.
 */
export function createSignedUpdater(updater: AppUpdater, feed: UpdateFeed): Updater {
  const channel = feed.channel === 'stable' ? 'latest' : 'beta';

  class SignedProvider extends GenericProvider {
    constructor(...[, owner, runtime]: CustomProviderArguments) {
      super({ provider: 'generic', url: feed.address, channel }, owner, runtime);
    }

    protected override async httpRequest(
      ...[url, headers, token]: Parameters<GenericProvider['httpRequest']>
    ): Promise<string | null> {
      const list = await super.httpRequest(url, headers, token);
      if (!url.pathname.endsWith('.yml')) return list;
      const beside = new URL(url);
      beside.pathname += '.sig';
      const signature = await super.httpRequest(beside, headers, token).catch((error: unknown) => {
        if (answered.safeParse(error).data?.statusCode === 404) return null;
        throw error;
      });
      if (!isSigned(list ?? '', signature ?? '', feed.publicKey)) throw new NotSignedError();
      return list;
    }
  }
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedProvider });
  updater.autoDownload = false;
  // macOS takes what is ready by itself at the end; elsewhere we decide (why-wait.ts).
  updater.autoInstallOnAppQuit = !(updater instanceof BaseUpdater);
  updater.allowDowngrade = false;
  updater.logger = null;
  // Unheard, an error would end the program; what it was is told by `look`.
  updater.on('error', () => undefined);

  return {
    look: async (onProgress) => {
      try {
        const looked = await updater.checkForUpdates();
        if (!looked?.isUpdateAvailable) return { kind: 'nothing-newer' };
        const { version } = looked.updateInfo;
        const tell = ({ percent }: { percent: number }): void => onProgress(version, percent);
        tell({ percent: 0 });
        updater.on('download-progress', tell);
        try {
          await updater.downloadUpdate();
        } finally {
          updater.off('download-progress', tell);
        }
        return { kind: 'ready', version };
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error) };
      }
    },
    install: (runAfter) => {
      if (updater instanceof BaseUpdater) updater.install(true, runAfter);
      else if (runAfter) updater.quitAndInstall();
    },
  };
}

function reasonOf(error: unknown): Extract<Found, { kind: 'failed' }>['reason'] {
  if (error instanceof NotSignedError) return 'not-signed';
  const code = coded.safeParse(error).data?.code ?? '';
  return /CHECKSUM|SIGNATURE|INVALID|NO_FILES/u.test(code) ? 'damaged' : 'unreachable';
}
