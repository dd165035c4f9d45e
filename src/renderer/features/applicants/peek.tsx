import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { listMove } from '../../ui/list-keys.ts';
import { Answers } from './answers.tsx';
import { ApplicantHeader } from './applicant-header.tsx';
import styles from './peek.module.css';
import { applicantQuery, deskPageQuery } from './queries.ts';

/**
 * A quick look at somebody over the list, without opening them: whoever is only peeked at stays unread. The keys of
 * the list go on to the next one; Space or Escape ends it.
 */
export function Peek({
  id,
  search,
  onMove,
  onClose,
}: {
  readonly id: ApplicantId;
  readonly search: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { data: person } = useQuery(applicantQuery(id));
  const { data: page } = useQuery(deskPageQuery(id));
  const press = (event: KeyboardEvent): void => {
    const move = listMove(event);
    if (event.key === ' ') onClose();
    else if (move === 'next' || move === 'previous') onMove(move === 'next' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles['overlay'] ?? ''}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={text('layouts.peek')}>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-tabindex -- read and left by key */}
          <div className={styles['body']} tabIndex={0} ref={(element) => element?.focus()} onKeyDown={press}>
            {person !== undefined && (
              <>
                <ApplicantHeader person={person} search={search} />
                {page?.note?.text !== undefined && page.note.text !== '' && (
                  <p className={styles['note']}>{page.note.text}</p>
                )}
                <Answers applicant={person.applicant} search={search} />
              </>
            )}
          </div>
          <p className={styles['how']}>
            <Text id="layouts.peekHow" values={{ k: key }} />
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function key(parts: React.ReactNode[]) {
  return <kbd>{parts}</kbd>;
}
