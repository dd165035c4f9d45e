import { CircleSlash } from 'lucide-react';
import { Text } from '../../i18n/text.tsx';
import { Tag } from '../../ui/chip.tsx';
import { jobStatusText } from './job-status.ts';

/** CareerPlug's word for a job's state; a job that is no longer listed says that instead. */
export function JobStatusTag({
  status,
  isListed,
  isQuietWhenActive = false,
}: {
  readonly status: string;
  readonly isListed: boolean;
  /** In a list where nearly all are active, the word is left out. */
  readonly isQuietWhenActive?: boolean;
}) {
  if (!isListed) {
    return (
      <Tag icon={<CircleSlash aria-hidden="true" />}>
        <Text id="jobs.closed" />
      </Tag>
    );
  }
  if (status === '' || (status === 'active' && isQuietWhenActive)) return null;
  const words = jobStatusText(status);
  return <Tag>{words === null ? status : <Text id={words} />}</Tag>;
}
