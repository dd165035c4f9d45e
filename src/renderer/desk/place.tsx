import { createContext, useContext, type ReactNode } from 'react';
import type { JobQuery, Near } from '../../shared/contract/jobs.ts';
import type { LeftPlace } from '../../shared/contract/left-place.ts';
import type { ApplicantQuery } from '../../shared/domain/applicant.ts';
import type { ApplicantId, JobId, OutboxEntryId } from '../../shared/domain/ids.ts';

/** The sidebar's views of the applicants; each is a fixed part of the query. */
export type ApplicantView = LeftPlace['applicants']['view'];

/** Where in the window somebody is: what an address is to a web page. */
export type Place =
  | { readonly section: 'today' }
  | {
      readonly section: 'applicants';
      readonly view: ApplicantView;
      /** Search, filters and order on top of the view. */
      readonly query: ApplicantQuery;
      readonly applicantId: ApplicantId | null;
    }
  | {
      readonly section: 'jobs';
      readonly jobId: JobId | null;
      /** Search and filters; left out: every open job. */
      readonly query?: JobQuery;
      /** Only jobs around a postal code. */
      readonly near?: Near;
    }
  | {
      readonly section: 'walk-in';
      readonly jobId: JobId | null;
      /** Goes on with this draft instead of beginning one. */
      readonly entryId: OutboxEntryId | null;
      /** The field that must be mended, named like `Failure.fields`: the form begins there. */
      readonly field?: string | undefined;
    }
  | { readonly section: 'outbox'; readonly entryId: OutboxEntryId | null }
  | { readonly section: 'settings' }
  | { readonly section: 'help' };

export type SectionName = Place['section'];

/** Goes somewhere: to a place, or back to where a section was left. */
export type Go = (to: Place | SectionName) => void;

const GoContext = createContext<Go>(() => undefined);

export function GoProvider({ go, children }: { readonly go: Go; readonly children: ReactNode }) {
  return <GoContext value={go}>{children}</GoContext>;
}

/** Features know places, not each other: this is how one leads to another. */
export function useGo(): Go {
  return useContext(GoContext);
}
