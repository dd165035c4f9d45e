import { useQuery } from '@tanstack/react-query';
import { SearchX, Users } from 'lucide-react';
import { everyone, type ApplicantQuery } from '../../../shared/domain/applicant.ts';
import { useGo, type ApplicantView } from '../../desk/place.tsx';
import { syncQuery } from '../../desk/query.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { activeFilters, withoutFilters } from './filters.ts';

/** Why nobody is listed: nothing read yet, nobody matches, filters hide them, or there is nobody. */
export function NoApplicants({
  view,
  query,
  otherCount,
  onQuery,
}: {
  readonly view: ApplicantView;
  readonly query: ApplicantQuery;
  /** How many match the search outside of the view and its filters. */
  readonly otherCount: number;
  readonly onQuery: (query: ApplicantQuery) => void;
}) {
  const go = useGo();
  const { data: sync } = useQuery(syncQuery);
  const hasFilters = activeFilters(query).length > 0;

  if (sync?.completeAt === null && sync.applicantCount === 0) {
    return (
      <EmptyState icon={<Users aria-hidden="true" />} title={<Text id="applicants.readingFirst" />}>
        <Text id="applicants.readingFirstHow" />
      </EmptyState>
    );
  }
  if (query.search === '' && !hasFilters) {
    return (
      <EmptyState
        icon={<Users aria-hidden="true" />}
        title={<Text id={view === 'everyone' ? 'applicants.nobody' : 'applicants.nobodyInView'} />}
      >
        {view === 'everyone' && <Text id="applicants.nobodyHow" />}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={<Text id="applicants.noMatch" />}
      action={
        <>
          {hasFilters && (
            <Button onPress={() => onQuery(withoutFilters(query))}>
              <Text id="applicants.clearFilters" />
            </Button>
          )}
          {query.search !== '' && (
            <Button onPress={() => onQuery({ ...query, search: '' })}>
              <Text id="app.clearSearch" />
            </Button>
          )}
          {view !== 'everyone' && otherCount > 0 && (
            <Button
              onPress={() =>
                go({
                  section: 'applicants',
                  view: 'everyone',
                  query: { ...everyone, search: query.search },
                  applicantId: null,
                })
              }
            >
              <Text id="applicants.searchEveryone" />
            </Button>
          )}
        </>
      }
    >
      {otherCount > 0 && (
        <Text
          id={hasFilters ? 'applicants.othersHidden' : 'applicants.othersElsewhere'}
          values={{ count: otherCount }}
        />
      )}
    </EmptyState>
  );
}
