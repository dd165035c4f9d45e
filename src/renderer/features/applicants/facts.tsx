import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';

/** Everything else CareerPlug tells of an application; what it doesn't tell isn't listed. */
export function Facts({ applicant }: { readonly applicant: Applicant }) {
  const format = useFormat();
  const now = useNow();
  const moment = (at: number | null): string => (at === null ? '' : capital(format.momentLong(at, now)));
  const day = (at: number | null): string => (at === null ? '' : format.date(at));
  const facts: readonly [MessageId, string][] = [
    ['applicants.appliedAt', moment(applicant.appliedAt)],
    ['applicants.lastActedOnAt', moment(applicant.lastActedOnAt)],
    ['applicants.hiredAt', day(applicant.hiredAt)],
    ['applicants.startsAt', day(applicant.startsAt)],
    ['applicants.employmentType', applicant.employmentType],
    ['applicants.pay', [applicant.payRate, applicant.payType].filter((part) => part !== '').join(' · ')],
    ['applicants.source', applicant.sourceName],
    ['applicants.account', applicant.account?.name ?? ''],
  ];
  return (
    <Section title={<Text id="applicants.application" />}>
      <FactTable
        facts={facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => ({ key: label, label: <Text id={label} />, value, isQuiet: true }))}
      />
    </Section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
