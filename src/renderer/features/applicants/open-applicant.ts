import type { CallOutput } from '../../../shared/contract/contract.ts';

/** Everything that is known of the applicant who is open. */
export type OpenApplicant = CallOutput<'applicants.get'>;
