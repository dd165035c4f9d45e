import { basename } from 'node:path';
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts';
import type { ExportFormat } from '../../shared/domain/export.ts';
import type { ApplicantId } from '../../shared/domain/ids.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import { columnTexts } from '../../shared/messages/column-texts.ts';
import type { FileDialogs } from '../platform/file-dialogs.ts';
import type { NewFile, NewFiles } from '../platform/new-files.ts';
import { momentText, type SheetWriter } from './cell.ts';
import { cellOf, type Words } from './columns.ts';
import { createCsvWriter } from './csv.ts';
import { createXlsxWriter } from './xlsx.ts';
import { idsOf, type Reads } from './selected.ts';

type Wanted = CallInput<'export.start'>;
type Outcome = Result<CallOutput<'export.start'>>;

/** People per piece: some milliseconds of work, so that nothing else waits for it. */
const pieceSize = 100;

const writers: Readonly<Record<ExportFormat, () => SheetWriter>> = {
  xlsx: createXlsxWriter,
  csv: createCsvWriter,
};

/** Writes people into files, one export at a time, in pieces: the list is never held as a whole. */
export function createExporter(deps: {
  readonly dialogs: Pick<FileDialogs, 'chooseWhereToSave'>;
  readonly newFiles: NewFiles;
  readonly words: () => Words;
  /** For the name that is suggested. */
  readonly today: () => Date;
  readonly tellProgress: (progress: { doneCount: number; totalCount: number }) => void;
}) {
  /** Set while an export runs; `isCancelled` is looked at between two pieces. */
  let running: { isCancelled: boolean } | null = null;

  async function write(
    store: Reads,
    { format, columns }: Wanted,
    ids: readonly ApplicantId[],
    file: NewFile,
    run: { readonly isCancelled: boolean },
  ): Promise<Result<number | null>> {
    const words = deps.words();
    const writer = writers[format]();
    let writtenCount = 0;
    const begun = await file.write(writer.begin(columns.map((column) => words(columnTexts[column]))));
    if (!begun.ok) return begun;
    for (let from = 0; from < ids.length; from += pieceSize) {
      if (run.isCancelled) return ok(null);
      const people = await store.applicants.listed(ids.slice(from, from + pieceSize));
      if (!people.ok) return people;
      const rows = people.value.map((person) => columns.map((column) => cellOf(column, person, words)));
      const written = await file.write(writer.rows(rows));
      if (!written.ok) return written;
      writtenCount += rows.length;
      deps.tellProgress({ doneCount: Math.min(from + pieceSize, ids.length), totalCount: ids.length });
    }
    const ended = await file.write(writer.end());
    if (!ended.ok) return ended;
    return ok(run.isCancelled ? null : writtenCount);
  }

  async function exportTo(
    path: string,
    store: Reads,
    wanted: Wanted,
    run: { readonly isCancelled: boolean },
  ): Promise<Outcome> {
    const ids = await idsOf(store, wanted.selection);
    if (!ids.ok) return ids;
    const file = await deps.newFiles.begin(path);
    if (!file.ok) return file;
    const written = await write(store, wanted, ids.value, file.value, run);
    if (!written.ok || written.value === null) {
      await file.value.discard();
      return written.ok ? ok({ kind: 'cancelled' }) : written;
    }
    const kept = await file.value.keep();
    if (!kept.ok) return kept;
    return ok({
      kind: 'done',
      writtenCount: written.value,
      missingCount: ids.value.length - written.value,
      fileName: basename(path),
    });
  }

  return {
    start: async (store: Reads, wanted: Wanted): Promise<Outcome> => {
      if (running !== null) return failed({ kind: 'storage', reason: 'busy', detail: 'an export runs' });
      const run = { isCancelled: false };
      running = run;
      try {
        const words = deps.words();
        const extension = wanted.format;
        const answer = await deps.dialogs.chooseWhereToSave({
          title: words('export.saveTitle'),
          suggestedName: `${words('export.fileName')} ${momentText(deps.today().getTime()).slice(0, 10)}.${extension}`,
          kind: words(extension === 'xlsx' ? 'export.xlsx' : 'export.csv'),
          extension,
        });
        if (answer === null || run.isCancelled) return ok({ kind: 'cancelled' });
        return await exportTo(answer, store, wanted, run);
      } finally {
        running = null;
      }
    },
    /** Nothing when nothing runs. */
    cancel: (): void => {
      if (running !== null) running.isCancelled = true;
    },
  };
}
export type Exporter = ReturnType<typeof createExporter>;
