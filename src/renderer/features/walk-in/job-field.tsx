import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness } from 'lucide-react';
import { isOpenForWalkIns, type JobRow } from '../../../shared/domain/job.ts';
import { useText } from '../../i18n/text.tsx';
import { Combobox, type ComboboxItem } from '../../ui/combobox.tsx';
import { listedJobsQuery } from './listed-jobs-query.ts';
import type { WalkInForm } from './use-walk-in-form.ts';

/** The job somebody applies for, found by its name or its location. */
export function JobField({
  form,
  chosen,
  isLastUsed,
}: {
  readonly form: WalkInForm;
  /** The job that is chosen, as far as it is known: it may be closed by now. */
  readonly chosen: JobRow | null;
  readonly isLastUsed: boolean;
}) {
  const text = useText();
  const jobs = useQuery(listedJobsQuery);
  const open = (jobs.data?.rows ?? []).filter((job) => isOpenForWalkIns(job));
  const isClosed = chosen !== null && !isOpenForWalkIns(chosen);
  const shown = isClosed ? [chosen, ...open] : open;
  return (
    <Combobox
      label={text('walkIn.job')}
      hint={isLastUsed ? text('walkIn.jobLastUsed') : undefined}
      description={
        isClosed
          ? text('walkIn.jobClosed')
          : jobs.isSuccess && open.length === 0
            ? text('walkIn.jobNoneAtAll')
            : undefined
      }
      icon={<BriefcaseBusiness aria-hidden="true" />}
      placeholder={text('walkIn.jobPlaceholder')}
      emptyText={text('walkIn.jobNone')}
      openText={text('walkIn.showJobs')}
      items={shown.map(itemOf)}
      selectedId={form.fields.jobId === null ? null : String(form.fields.jobId)}
      onSelect={(id) => {
        form.put({ jobId: shown.find((job) => String(job.id) === id)?.id ?? null });
      }}
      onBlur={() => form.leave('jobId')}
      error={form.errorOf('jobId')}
      inputRef={form.refOf('jobId')}
    />
  );
}

function itemOf(job: JobRow): ComboboxItem {
  const city = [job.city, job.state].filter((part) => part !== '').join(', ');
  return { id: String(job.id), name: job.name, detail: job.locationName === '' ? city : job.locationName };
}
