import type { Job } from '../../../shared/domain/job.ts';

/** The location in lines, of what there is of it: name, street, city with state and postal code. */
export function addressOf(job: Pick<Job, 'location' | 'city' | 'state' | 'postalCode'>): string {
  const { name, street, city, state, postalCode } = job.location ?? { ...job, name: '', street: '' };
  const stateAndCode = [state, postalCode].filter((part) => part !== '').join(' ');
  const cityLine = [city, stateAndCode].filter((part) => part !== '').join(', ');
  return [name, street, cityLine].filter((line) => line !== '').join('\n');
}
