import type { UndoKind } from '../../shared/domain/mark.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { DeskError } from '../desk/desk-error.ts';
import type { ScreenCommands } from '../desk/screen-commands.tsx';
import { useCall } from '../desk/use-call.ts';
import { useText } from '../i18n/text.tsx';
import { useFailureText } from '../i18n/use-failure-text.ts';
import { useNotices } from '../ui/notices.tsx';

const words: Record<UndoKind, MessageId> = {
  decision: 'marks.undoneDecision',
  stars: 'marks.undoneStars',
  tags: 'marks.undoneTags',
  seen: 'marks.undoneSeen',
  note: 'marks.undoneNote',
  contact: 'marks.undoneContact',
  reminder: 'marks.undoneReminder',
  view: 'marks.undoneView',
};

/** Takes the last step back, whatever it was, and says what. */
export function useUndo(tellUndone: ScreenCommands['tellUndone']): () => void {
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const { mutate } = useCall('undo.last');
  return () =>
    mutate(undefined, {
      onError: (error: DeskError) => notices.warn(textOf(error.failure)),
      onSuccess: ({ undone }) => {
        notices.show(
          undone === null ? text('marks.nothingToUndo') : text(words[undone.what], { count: undone.count }),
        );
        if (undone !== null) tellUndone(undone.applicantId);
      },
    });
}
