import { Copy, ExternalLink, Mail, MessageSquare, Phone } from 'lucide-react';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { DeskError } from '../../desk/desk-error.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { DetailBar } from '../../ui/detail-pane.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './contact-bar.module.css';

const copied = {
  phone: 'applicants.phoneCopied',
  email: 'applicants.emailCopied',
  summary: 'applicants.summaryCopied',
} as const satisfies Record<string, MessageId>;

/** How to reach somebody. The programs of this computer do the calling and writing. */
export function ContactBar({ applicant }: { readonly applicant: Applicant }) {
  const { id } = applicant;
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const contact = useCall('applicants.contact');
  const copy = useCall('applicants.copy');
  const open = useCall('applicants.openInCareerPlug');
  const onError = (error: DeskError): void => notices.warn(textOf(error.failure));
  const hasPhone = applicant.phone !== '';
  const hasEmail = applicant.email !== '';

  return (
    <DetailBar label={text('applicants.contact')}>
      <Button
        look="primary"
        icon={<Phone aria-hidden="true" />}
        isDisabled={!hasPhone}
        onPress={() => contact.mutate({ id, via: 'call' }, { onError })}
      >
        <Text id="applicants.call" />
      </Button>
      <Button
        icon={<MessageSquare aria-hidden="true" />}
        isDisabled={!hasPhone}
        onPress={() => contact.mutate({ id, via: 'text' }, { onError })}
      >
        <Text id="applicants.text" />
      </Button>
      <Button
        icon={<Mail aria-hidden="true" />}
        isDisabled={!hasEmail}
        onPress={() => contact.mutate({ id, via: 'email' }, { onError })}
      >
        <Text id="applicants.email" />
      </Button>
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
      <Button
        look="ghost"
        className={styles['careerplug']}
        icon={<ExternalLink aria-hidden="true" />}
        aria-label={text('applicants.openInCareerPlug')}
        onPress={() => open.mutate({ id }, { onError })}
      >
        <span className={styles['words']}>CareerPlug</span>
      </Button>
    </DetailBar>
  );
}
