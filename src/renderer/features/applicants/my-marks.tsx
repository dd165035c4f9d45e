import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { Decision, DeskPage, MarkChange } from '../../../shared/domain/mark.ts';
import { applicantFacetsQuery } from '../../desk/query.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Section } from '../../ui/section.tsx';
import { Stars } from '../../ui/stars.tsx';
import { decisionLooks } from './mark-chip.tsx';
import styles from './my-marks.module.css';
import { useMarking } from './use-marking.ts';
import { WordDialog } from './word-dialog.tsx';

const decisions: readonly Decision[] = ['call', 'maybe', 'no'];

/** What a manager thinks of somebody: theirs, on this computer, never CareerPlug's. */
export function MyMarks({
  id,
  name,
  page,
}: {
  readonly id: ApplicantId;
  readonly name: string;
  readonly page: DeskPage;
}) {
  const text = useText();
  const mark = useMarking();
  const change = (wanted: MarkChange): void => mark(wanted, { kind: 'one', id, name });
  return (
    <Section title={<Text id="marks.title" />} note={<Text id="marks.only" />}>
      <div className={styles['marks']}>
        <div className={styles['decisions']} role="group" aria-label={text('marks.decision')}>
          {decisions.map((decision) => {
            const { icon: Icon, word } = decisionLooks[decision];
            return (
              <ToggleButton
                key={decision}
                className={styles['decision'] ?? ''}
                data-decision={decision}
                isSelected={page.decision === decision}
                onChange={(isOn) => change({ kind: 'decision', decision: isOn ? decision : null })}
              >
                <Icon aria-hidden="true" />
                <Text id={word} />
              </ToggleButton>
            );
          })}
        </div>
        <Stars
          label={text('marks.stars')}
          value={page.stars}
          onChange={(stars) => change({ kind: 'stars', stars })}
          nameOf={(count) => text('marks.starCount', { count })}
          clearText={text('marks.clearStars')}
        />
        <Tags page={page} name={name} onChange={change} />
      </div>
    </Section>
  );
}

function Tags({
  page,
  onChange,
}: {
  readonly page: DeskPage;
  readonly name: string;
  readonly onChange: (change: MarkChange) => void;
}) {
  const text = useText();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const [isAdding, setIsAdding] = useState(false);
  const others = (facets?.tags ?? []).map(({ name }) => name).filter((tag) => !page.tags.includes(tag));
  return (
    <ul className={styles['tags']} aria-label={text('marks.tags')}>
      {page.tags.map((tag) => (
        <li key={tag}>
          <AriaButton
            className={styles['tag'] ?? ''}
            aria-label={text('marks.removeTag', { tag })}
            onPress={() => onChange({ kind: 'remove-tag', tag })}
          >
            {tag}
            <X aria-hidden="true" />
          </AriaButton>
        </li>
      ))}
      <li>
        <AriaButton className={styles['add'] ?? ''} onPress={() => setIsAdding(true)}>
          <Plus aria-hidden="true" />
          <Text id="marks.tagName" />
        </AriaButton>
      </li>
      {isAdding && (
        <WordDialog
          title={text('marks.addTag')}
          label={text('marks.tagName')}
          description={text('marks.tagHow')}
          confirm={text('marks.add')}
          maxLength={40}
          suggestions={others.slice(0, 12)}
          onClose={() => setIsAdding(false)}
          onDone={(tag) => onChange({ kind: 'add-tag', tag })}
        />
      )}
    </ul>
  );
}
