import { basename } from 'node:path';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { OutboxEntryId } from '../../shared/domain/ids.ts';
import type { FileDialogs } from '../platform/file-dialogs.ts';
import type { Files } from '../platform/files.ts';
import type { Imported } from './exchange.ts';
import { packContent, unpackContent } from './exchange-content.ts';
import type { OutboxService } from './outbox-service.ts';
import { check, open, seal, type Cost } from './sealed-file.ts';

const extension = 'hiredesk';

/** Words of the operating system's dialogs, in the language shown. */
export type ExchangeTexts = () => { saveTitle: string; openTitle: string; kind: string };

/** Applications to and from files that a passphrase opens. Paths stay in here. */
export type ExchangeFiles = {
  readonly exportTo: (
    outbox: Pick<OutboxService, 'exportTo'>,
    ids: readonly OutboxEntryId[] | null,
    passphrase: string,
  ) => Promise<Result<{ kind: 'cancelled' } | { kind: 'exported'; count: number; fileName: string }>>;
  /** Chooses what `importChosen` reads; only a whole file of ours can be chosen. */
  readonly choose: () => Promise<Result<{ kind: 'cancelled' } | { kind: 'chosen'; fileName: string }>>;
  readonly importChosen: (
    outbox: Pick<OutboxService, 'importFrom'>,
    passphrase: string,
  ) => Promise<Result<Imported>>;
};

export function createExchangeFiles(deps: {
  readonly files: Pick<Files, 'read' | 'writeAtomically' | 'remove'>;
  readonly dialogs: FileDialogs;
  readonly texts: ExchangeTexts;
  /** What opening costs; the usual unless a test is in a hurry. */
  readonly cost?: Cost;
  /** For the name that is suggested. */
  readonly today: () => Date;
}): ExchangeFiles {
  const { files, dialogs, texts } = deps;
  let chosen: string | null = null;

  /** Written, and read again with the passphrase: a file that cannot be opened must not be the only copy. */
  async function writeAndTry(path: string, content: Uint8Array, passphrase: string): Promise<Result<void>> {
    const sealed = await seal(content, passphrase, deps.cost);
    const written = await files.writeAtomically(path, sealed);
    if (!written.ok) return written;
    const back = await readFile(path);
    const opened = back.ok ? await open(back.value, passphrase) : back;
    if (opened.ok && Buffer.from(content).equals(opened.value)) return ok(undefined);
    await files.remove(path);
    return failed({ kind: 'storage', reason: 'damaged', detail: 'the file was not written whole' });
  }

  async function readFile(path: string): Promise<Result<Uint8Array>> {
    const read = await files.read(path);
    if (!read.ok) return read;
    return read.value === null ? failed({ kind: 'not-found', detail: 'the file is gone' }) : ok(read.value);
  }

  return {
    exportTo: async (outbox, ids, passphrase) => {
      const { saveTitle, kind } = texts();
      const day = deps.today().toISOString().slice(0, 10);
      const suggestedName = `walk-ins ${day}.${extension}`;
      const path = await dialogs.chooseWhereToSave({ title: saveTitle, suggestedName, kind, extension });
      if (path === null) return ok({ kind: 'cancelled' });
      const done = await outbox.exportTo(ids, async (content) => {
        const written = await writeAndTry(path, packContent(content), passphrase);
        return written.ok ? ok({ fileName: basename(path) }) : written;
      });
      return done.ok ? ok({ kind: 'exported', ...done.value }) : done;
    },
    choose: async () => {
      const { openTitle, kind } = texts();
      const path = await dialogs.chooseWhatToOpen({ title: openTitle, kind, extension });
      if (path === null) return ok({ kind: 'cancelled' });
      const bytes = await readFile(path);
      if (!bytes.ok) return bytes;
      const checked = check(bytes.value);
      if (!checked.ok) return checked;
      chosen = path;
      return ok({ kind: 'chosen', fileName: basename(path) });
    },
    importChosen: async (outbox, passphrase) => {
      if (chosen === null) return failed({ kind: 'rejected', reason: 'wrong-state' });
      const bytes = await readFile(chosen);
      if (!bytes.ok) return bytes;
      const opened = await open(bytes.value, passphrase);
      if (!opened.ok) return opened;
      const content = unpackContent(opened.value);
      return content.ok ? outbox.importFrom(content.value) : content;
    },
  };
}
