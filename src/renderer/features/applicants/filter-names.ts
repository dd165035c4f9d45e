import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { everyone, type AgeBand, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import { applicantFacetsQuery, deskQuery } from '../../desk/query.ts';
import { useText, type TextOf } from '../../i18n/text.tsx';
import { useFormat, type Format } from '../../i18n/use-format.ts';
import { statusLook } from '../../ui/status-look.ts';
import type { ActiveFilter } from './filters.ts';

type Facets = CallOutput<'applicants.facets'>;

export const ageNames: Record<AgeBand, MessageId> = {
  'under-4-hours': 'applicants.ageUnder4',
  'under-24-hours': 'applicants.ageUnder24',
  'under-48-hours': 'applicants.ageUnder48',
  'under-7-days': 'applicants.ageUnder7d',
  'under-30-days': 'applicants.ageUnder30d',
  older: 'applicants.ageOlder',
};

const fixedNames = {
  openJobs: 'applicants.filterOpenJobs',
  walkIns: 'applicants.filterWalkIns',
  unread: 'applicants.filterUnread',
  duplicates: 'applicants.filterDuplicates',
} as const satisfies Record<string, MessageId>;

const choiceNames: Readonly<Record<string, MessageId>> = {
  contacted: 'applicants.filterContacted',
  'not-contacted': 'applicants.filterNotContacted',
  call: 'marks.call',
  maybe: 'marks.maybe',
  no: 'marks.no',
  none: 'marks.none',
};

/** How a filter is called on its chip, among the choices and in sentences. */
export function useFilterNames(query: ApplicantQuery): (filter: ActiveFilter) => string {
  const text = useText();
  const format = useFormat();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const { data: jobs } = useQuery({
    ...deskQuery('applicants.facets', { query: everyone, withJobs: true }),
    enabled: query.jobIds.length > 0,
    select: jobsOf,
  });
  return useCallback(
    (filter) => nameOf(filter, query, { text, format, facets, jobs }),
    [text, format, facets, jobs, query],
  );
}

function jobsOf(facets: Facets): Facets['jobs'] {
  return facets.jobs;
}

function nameOf(
  { name, id }: ActiveFilter,
  query: ApplicantQuery,
  {
    text,
    format,
    facets,
    jobs,
  }: { text: TextOf; format: Format; facets: Facets | undefined; jobs: Facets['jobs'] | undefined },
): string {
  const among = (
    choices: readonly { readonly id: string; readonly name: string }[] | undefined,
    other: MessageId,
  ) => choices?.find((choice) => choice.id === id)?.name ?? text(other);
  switch (name) {
    case 'openJobs':
    case 'walkIns':
    case 'unread':
    case 'duplicates':
      return text(fixedNames[name]);
    case 'contact':
    case 'decision': {
      const known = choiceNames[id];
      return known === undefined ? id : text(known);
    }
    case 'status': {
      const { label, raw } = statusLook(id, '');
      return label === null ? raw : text(label);
    }
    case 'step':
      return id === '' ? text('applicants.stepNew') : id;
    case 'stars':
      return text('marks.starCount', { count: Number(id) });
    case 'age': {
      const known = Object.entries(ageNames).find(([band]) => band === id)?.[1];
      return known === undefined ? id : text(known);
    }
    case 'applied':
      return appliedName(query, text, format);
    case 'job':
      return among(jobs, 'applicants.aJob');
    case 'location':
      if (id === '') return text('applicants.noLocation');
      return among(facets?.locations, 'applicants.aLocation');
    case 'account':
      return among(facets?.accounts, 'applicants.account');
    case 'department':
      return among(facets?.departments, 'applicants.department');
    case 'source':
    case 'tags':
      return id;
  }
}

function appliedName({ appliedFrom, appliedUntil }: ApplicantQuery, text: TextOf, format: Format): string {
  const from = appliedFrom === null ? '' : format.date(appliedFrom);
  // Until is not included: the day before is the last one.
  const until = appliedUntil === null ? '' : format.date(appliedUntil - 1);
  if (from === '') return text('applicants.appliedUntil', { until });
  return until === ''
    ? text('applicants.appliedFrom', { from })
    : text('applicants.appliedBetween', { from, until });
}
