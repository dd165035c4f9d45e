import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Selection } from '../../../shared/contract/marks.ts';
import { exportColumnSchema, exportFormatSchema } from '../../../shared/domain/export.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { columnTexts } from '../../../shared/messages/column-texts.ts';
import { settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { useEvent } from '../../desk/use-event.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MultiChoiceChips } from '../../ui/choice-chips.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './export-dialog.module.css';
import { exportFailureText } from './export-failure.ts';

/** Whom an export is about, and how many they were when it was asked for. */
export type Exported = { readonly selection: Selection; readonly count: number };

/** A list as a file: which kind, which columns, then how far it is. What was chosen is kept for the next time. */
export function ExportDialog({ selection, count, onClose }: Exported & { readonly onClose: () => void }) {
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');
  const start = useCall('export.start');
  const cancel = useCall('export.cancel');
  const [format, setFormat] = useState(settings.exportFormat);
  const [columns, setColumns] = useState(settings.exportColumns);
  const [progress, setProgress] = useState<{ doneCount: number; totalCount: number } | null>(null);
  useEvent('export.progress', setProgress);

  const finish = (outcome: CallOutput<'export.start'>): void => {
    setProgress(null);
    if (outcome.kind === 'cancelled') return;
    const { writtenCount, missingCount, fileName: file } = outcome;
    notices.show(
      missingCount === 0
        ? text('export.done', { count: writtenCount, file })
        : text('export.doneMissing', { count: writtenCount, file, missing: missingCount }),
    );
    onClose();
  };
  const begin = (): void => {
    if (columns.length === 0 || start.isPending) return;
    updateSettings.mutate({ exportFormat: format, exportColumns: columns });
    start.mutate({ selection, format, columns }, { onSuccess: finish, onError: () => setProgress(null) });
  };
  const close = (): void => {
    if (start.isPending) cancel.mutate();
    onClose();
  };
  const failure = start.error === null ? null : start.error.failure;

  return (
    <FormDialog
      title={text('export.title', { count })}
      onClose={close}
      onSubmit={begin}
      actions={
        <>
          <Button onPress={start.isPending ? () => cancel.mutate() : onClose}>
            {text(start.isPending ? 'export.stop' : 'export.cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={columns.length === 0 || start.isPending}>
            {text('export.start')}
          </Button>
        </>
      }
    >
      <Segmented
        label={text('export.format')}
        choices={exportFormatSchema.options.map((value) => ({
          value,
          label: text(value === 'xlsx' ? 'export.xlsx' : 'export.csv'),
        }))}
        value={format}
        onChange={(value) => setFormat(exportFormatSchema.parse(value))}
      />
      <MultiChoiceChips
        label={text('export.columns')}
        choices={exportColumnSchema.options.map((value) => ({ value, label: text(columnTexts[value]) }))}
        values={columns}
        // In the order that they are offered in, whichever was chosen first.
        onChange={(values) => setColumns(exportColumnSchema.options.filter((one) => values.includes(one)))}
        error={columns.length === 0 ? text('export.columnsNone') : undefined}
      />
      {failure !== null && !start.isPending && (
        <Banner tone="danger" role="alert">
          {exportFailureText(failure, text) ?? textOf(failure)}
        </Banner>
      )}
      {start.data?.kind === 'cancelled' && !start.isPending && (
        <Banner tone="quiet" role="status">
          <Text id="export.cancelled" />
        </Banner>
      )}
      {start.isPending ? (
        <Progress progress={progress} />
      ) : (
        <p className={styles['careful']}>
          <Text id="export.careful" />
        </p>
      )}
    </FormDialog>
  );
}

function Progress({
  progress,
}: {
  readonly progress: { readonly doneCount: number; readonly totalCount: number } | null;
}) {
  const text = useText();
  if (progress === null) {
    return (
      <output className={styles['careful']}>
        <Text id="export.preparing" />
      </output>
    );
  }
  const { doneCount: done, totalCount: total } = progress;
  const words = text('export.progress', { done, total });
  return (
    <ProgressBar
      className={styles['progress'] ?? ''}
      aria-label={words}
      value={done}
      maxValue={Math.max(1, total)}
      valueLabel={words}
    >
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="0" width={(100 * done) / Math.max(1, total)} height="4" />
      </svg>
      <span className="numbers">{words}</span>
    </ProgressBar>
  );
}
