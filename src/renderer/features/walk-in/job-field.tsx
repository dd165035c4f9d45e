import { useQuery } from '@tanstack/react-query';
import { BriefcaseBusiness } from 'lucide-react';
import { isOpenForWalkIns, type JobRow } from '../../../shared/domain/job.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { Combobox, type ComboboxItem } from '../../ui/combobox.tsx';
import { listedJobsQuery } from './listed-jobs-query.ts';
import styles from './walk-in.module.css';
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
  const error = form.errorOf('jobId');
  // CareerPlug's refusal is newer than what was last read of the job.
  const isClosed = chosen !== null && (error !== undefined || !isOpenForWalkIns(chosen));
  const open = (jobs.data?.rows ?? []).filter(
    (job) => isOpenForWalkIns(job) && !(isClosed && job.id === chosen.id),
  );
  // Somebody who came to this place wants to work at this place.
  const nearby = isClosed ? open.filter((job) => isSamePlace(job, chosen)) : [];
  const others = open.filter((job) => !nearby.includes(job));
  const shown = isClosed ? [chosen, ...nearby, ...others] : open;
  const choose = (jobId: JobRow['id'] | null): void => form.put({ jobId }, 'jobId');
  function description(): string | undefined {
    if (isClosed) return text('walkIn.jobClosed');
    return jobs.isSuccess && open.length === 0 ? text('walkIn.jobNoneAtAll') : undefined;
  }
  return (
    <>
      <Combobox
        label={text('walkIn.job')}
        hint={isLastUsed ? text('walkIn.jobLastUsed') : undefined}
        description={error === undefined ? description() : undefined}
        icon={<BriefcaseBusiness aria-hidden="true" />}
        placeholder={text('walkIn.jobPlaceholder')}
        emptyText={text('walkIn.jobNone')}
        openText={text('walkIn.showJobs')}
        items={shown.map(itemOf)}
        selectedId={form.fields.jobId === null ? null : String(form.fields.jobId)}
        onSelect={(id) => {
          choose(shown.find((job) => String(job.id) === id)?.id ?? null);
        }}
        onBlur={() => form.leave('jobId')}
        error={error}
        inputRef={form.refOf('jobId')}
      />
      {nearby.length > 0 && chosen !== null && (
        <div className={styles['nearby']}>
          <span>{text('walkIn.jobsNearby', { place: chosen.locationName || chosen.city })}</span>
          {nearby.slice(0, mostNearby).map((job) => (
            <Button key={job.id} onPress={() => choose(job.id)}>
              {job.name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

const mostNearby = 5;

function isSamePlace(one: JobRow, other: JobRow): boolean {
  return one.locationId === null
    ? one.city === other.city && one.city !== ''
    : one.locationId === other.locationId;
}

function itemOf(job: JobRow): ComboboxItem {
  const city = [job.city, job.state].filter((part) => part !== '').join(', ');
  return { id: String(job.id), name: job.name, detail: job.locationName === '' ? city : job.locationName };
}
