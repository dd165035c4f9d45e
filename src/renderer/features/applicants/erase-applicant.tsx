import { useState } from 'react';
import { fullName, type Applicant } from '../../../shared/domain/applicant.ts';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';

/** For whoever asks to be forgotten: takes a person off this computer for good. */
export function EraseApplicant({ applicant }: { readonly applicant: Applicant }) {
  const text = useText();
  const textOf = useFailureText();
  const notices = useNotices();
  const erase = useCall('applicants.erase');
  const [isAsking, setIsAsking] = useState(false);
  const name = fullName(applicant) || text('applicants.noName');
  return (
    <div>
      <Button look="link" isPending={erase.isPending} onPress={() => setIsAsking(true)}>
        <Text id="applicants.erase" />
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() =>
          erase.mutate(
            { id: applicant.id },
            {
              onSuccess: () => notices.show(text('applicants.erased', { name })),
              onError: (error) => notices.warn(textOf(error.failure)),
            },
          )
        }
        title={text('applicants.eraseTitle', { name })}
        confirmText={text('applicants.eraseConfirm')}
        cancelText={text('applicants.eraseCancel')}
        isDangerous
      >
        <p>
          <Text id="applicants.eraseWhat" />
        </p>
        <p>
          <Text id="applicants.eraseElsewhere" />
        </p>
      </ConfirmDialog>
    </div>
  );
}
