import { Columns3, Download, Tag, X } from 'lucide-react';
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
  onExport,
  onCompare,
  onAll,
  onClear,
}: {
  readonly count: number;
  readonly totalCount: number;
  readonly isAll: boolean;
  readonly onChange: (change: MarkChange) => void;
  readonly onTag: () => void;
  readonly onExport: () => void;
  /** Null where they are too few or too many. */
  readonly onCompare: (() => void) | null;
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
      <IconButton label={text('marks.clearChosen')} className={styles['clear']} onPress={onClear}>
        <X aria-hidden="true" />
      </IconButton>
      <span className={styles['actions']}>
        {decisions.map((decision) => {
          const { icon: Icon, word } = decisionLooks[decision];
          return (
            <Button
              key={decision}
              icon={<Icon aria-hidden="true" />}
              onPress={() => onChange({ kind: 'decision', decision })}
            >
              <Text id={word} />
            </Button>
          );
        })}
        <Button icon={<Tag aria-hidden="true" />} onPress={onTag}>
          <Text id="marks.tagName" />
        </Button>
        {onCompare !== null && (
          <Button icon={<Columns3 aria-hidden="true" />} onPress={onCompare}>
            <Text id="marks.compare" />
          </Button>
        )}
        <Button icon={<Download aria-hidden="true" />} onPress={onExport}>
          <Text id="export.command" />
        </Button>
      </span>
    </div>
  );
}
