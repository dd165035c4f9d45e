import { Tag, X } from 'lucide-react';
import type { Decision, MarkChange } from '../../../shared/domain/mark.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { decisionLooks } from './mark-chip.tsx';
import styles from './picked-bar.module.css';

const decisions: readonly Decision[] = ['call', 'maybe', 'no'];

/** How many are chosen, and what can be done to all of them. */
export function PickedBar({
  count,
  totalCount,
  isAll,
  onChange,
  onTag,
  onAll,
  onClear,
}: {
  readonly count: number;
  readonly totalCount: number;
  readonly isAll: boolean;
  readonly onChange: (change: MarkChange) => void;
  readonly onTag: () => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
}) {
  const text = useText();
  return (
    <div className={styles['bar']} role="toolbar" aria-label={text('marks.chosen', { count })}>
      <span className={styles['count']}>
        <Text id={isAll && count === totalCount ? 'marks.chosenAll' : 'marks.chosen'} values={{ count }} />
      </span>
      {!isAll && count < totalCount && (
        <Button look="link" onPress={onAll}>
          <Text id="marks.chooseAll" values={{ count: totalCount }} />
        </Button>
      )}
      <span className={styles['actions']}>
        {decisions.map((decision) => {
          const { icon: Icon, word } = decisionLooks[decision];
          return (
            <IconButton
              key={decision}
              label={text(word)}
              onPress={() => onChange({ kind: 'decision', decision })}
            >
              <Icon aria-hidden="true" />
            </IconButton>
          );
        })}
        <IconButton label={text('marks.addTag')} onPress={onTag}>
          <Tag aria-hidden="true" />
        </IconButton>
        <IconButton label={text('marks.clearChosen')} onPress={onClear}>
          <X aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  );
}
