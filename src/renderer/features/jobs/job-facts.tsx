import type { Job } from '../../../shared/domain/job.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { addressOf } from './address-of.ts';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';

/** Where the job is, who hires for it, and how CareerPlug files it; what isn't told isn't listed. */
export function JobFacts({ job }: { readonly job: Job }) {
  const format = useFormat();
  const facts: readonly [MessageId, string][] = [
    ['jobs.location', addressOf(job)],
    [
      'jobs.hiringManager',
      [job.hiringManager?.name ?? '', job.hiringManager?.email ?? ''].filter(Boolean).join('\n'),
    ],
    ['jobs.employment', job.employment?.name ?? ''],
    ['jobs.department', job.department?.name ?? ''],
    ['jobs.brand', job.brand?.name ?? ''],
    ['jobs.account', job.account?.name ?? ''],
    ['jobs.code', job.code],
    ['jobs.createdAt', job.createdAt === null ? '' : format.date(job.createdAt)],
  ];
  return (
    <Section title={<Text id="jobs.about" />}>
      <FactTable
        facts={facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => ({ key: label, label: <Text id={label} />, value, isQuiet: true }))}
      />
    </Section>
  );
}
