import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { Selection } from '../../../shared/contract/marks.ts';
import { useCall } from '../../desk/use-call.ts';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useNotices } from '../../ui/notices.tsx';

type OnPaper = CallOutput<'export.listForPaper'>;

/** What is on its way to paper, how to send something there, and that it has gone. */
export function usePrinting(): [OnPaper | null, (selection: Selection) => void, () => void] {
  const notices = useNotices();
  const textOf = useFailureText();
  const { mutate } = useCall('export.listForPaper');
  const [printed, setPrinted] = useState<OnPaper | null>(null);
  const begin = (selection: Selection): void =>
    mutate({ selection }, { onSuccess: setPrinted, onError: (error) => notices.warn(textOf(error.failure)) });
  const end = useCallback(() => setPrinted(null), []);
  return [printed, begin, end];
}
