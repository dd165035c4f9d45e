import {
  AlarmClock,
  Copy,
  ExternalLink,
  Mail,
  MessageSquare,
  MessageSquareText,
  NotebookPen,
  Phone,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { ContactMessage } from '../../../shared/domain/contact-message.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useKeysText } from '../../desk/keys.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { DetailBar } from '../../ui/detail-pane.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './contact-bar.module.css';
import type { When } from './reminders.tsx';
import { WriteMessage } from './write-message.tsx';

const copied = {
  phone: 'applicants.phoneCopied',
  email: 'applicants.emailCopied',
  summary: 'applicants.summaryCopied',
} as const satisfies Record<string, MessageId>;

/** How to reach somebody. The programs of this computer do the calling and writing. */
export function ContactBar({
  applicant,
  onContact,
  onLog,
  onRemind,
  onPrint,
}: {
  readonly applicant: Applicant;
  /** A program of this computer has been asked to call or write. */
  readonly onContact: (via: 'call' | 'text' | 'email') => void;
  readonly onLog: () => void;
  readonly onRemind: (when: When | 'other') => void;
  readonly onPrint: () => void;
}) {
  const { id } = applicant;
  const keysText = useKeysText();
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const contact = useCall('applicants.contact');
  const copy = useCall('applicants.copy');
  const open = useCall('applicants.openInCareerPlug');
  const onError = (error: DeskError): void => notices.warn(textOf(error.failure));
  const [isWriting, setIsWriting] = useState(false);
  const reach = (via: 'call' | 'text' | 'email', message: ContactMessage | null = null): void =>
    contact.mutate({ id, via, message }, { onError, onSuccess: () => onContact(via) });
  const openInCareerPlug = (): void => open.mutate({ id }, { onError });
  useScreenCommands({ 'open-in-careerplug': openInCareerPlug });
  const hasPhone = applicant.phone !== '';
  const hasEmail = applicant.email !== '';
  const ways = [...(hasPhone ? (['text'] as const) : []), ...(hasEmail ? (['email'] as const) : [])];

  return (
    <DetailBar label={text('applicants.contact')}>
      <Button
        look="primary"
        icon={<Phone aria-hidden="true" />}
        isDisabled={!hasPhone}
        onPress={() => reach('call')}
      >
        <Text id="applicants.call" />
      </Button>
      <Button
        icon={<MessageSquare aria-hidden="true" />}
        aria-label={text('applicants.text')}
        isDisabled={!hasPhone}
        onPress={() => reach('text')}
      >
        <span className={styles['words']}>
          <Text id="applicants.text" />
        </span>
      </Button>
      <Button
        icon={<Mail aria-hidden="true" />}
        aria-label={text('applicants.email')}
        isDisabled={!hasEmail}
        onPress={() => reach('email')}
      >
        <span className={styles['words']}>
          <Text id="applicants.email" />
        </span>
      </Button>
      <IconButton
        label={text('templates.write')}
        isDisabled={ways.length === 0}
        onPress={() => setIsWriting(true)}
      >
        <MessageSquareText aria-hidden="true" />
      </IconButton>
      <ActionMenu
        label={text('applicants.copy')}
        entries={[
          { id: 'phone', label: text('applicants.copyPhone') },
          { id: 'email', label: text('applicants.copyEmail') },
          { id: 'summary', label: text('applicants.copySummary') },
        ]}
        disabledIds={[...(hasPhone ? [] : ['phone' as const]), ...(hasEmail ? [] : ['email' as const])]}
        onAction={(what) =>
          copy.mutate({ id, what }, { onError, onSuccess: () => notices.show(text(copied[what])) })
        }
        trigger={
          <IconButton label={text('applicants.copy')}>
            <Copy aria-hidden="true" />
          </IconButton>
        }
      />
      <IconButton label={text('marks.logContact')} keys={keysText('log-contact')} onPress={onLog}>
        <NotebookPen aria-hidden="true" />
      </IconButton>
      <ActionMenu
        label={text('marks.addReminder')}
        entries={[
          { id: 'in-two-hours', label: text('marks.remindInTwoHours') },
          { id: 'tomorrow', label: text('marks.remindTomorrow') },
          { id: 'next-week', label: text('marks.remindNextWeek') },
          { id: 'other', label: text('applicants.remindOther') },
        ]}
        onAction={onRemind}
        trigger={
          <IconButton label={text('marks.addReminder')} keys={keysText('remind')}>
            <AlarmClock aria-hidden="true" />
          </IconButton>
        }
      />
      <IconButton label={text('app.printPerson')} keys={keysText('print-person')} onPress={onPrint}>
        <Printer aria-hidden="true" />
      </IconButton>
      <Button
        look="ghost"
        className={styles['careerplug']}
        icon={<ExternalLink aria-hidden="true" />}
        aria-label={text('applicants.openInCareerPlug')}
        onPress={openInCareerPlug}
      >
        <span className={styles['words']}>CareerPlug</span>
      </Button>
      {isWriting && (
        <WriteMessage
          applicant={applicant}
          ways={ways}
          onHandOver={reach}
          onClose={() => setIsWriting(false)}
        />
      )}
    </DetailBar>
  );
}
