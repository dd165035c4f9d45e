import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { useGo, type Place } from '../../desk/place.tsx';
import { settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { focusList } from '../../ui/virtual-list.tsx';
import { ApplicantList, type Review } from './applicant-list.tsx';
import { CompareScreen } from './compare-screen.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { ReviewScreen } from './review-screen.tsx';

/** The list of a view beside the applicant who is open. Everything chosen here is part of the place. */
export function ApplicantsScreen({ place }: { readonly place: Extract<Place, { section: 'applicants' }> }) {
  const go = useGo();
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');
  // Counts how often somebody asked to read on: each time the reading pane takes the focus.
  const [openCount, setOpenCount] = useState(0);
  const [review, setReview] = useState<Review | null>(null);

  const [compared, setCompared] = useState<readonly ApplicantId[] | null>(null);

  const changeQuery = (query: ApplicantQuery): void => go({ ...place, query });
  const select = (applicantId: ApplicantId | null): void => {
    if (applicantId !== place.applicantId) go({ ...place, applicantId });
  };

  if (compared !== null) {
    return (
      <CompareScreen
        ids={compared}
        onClose={(open) => {
          setCompared(null);
          if (open !== null) select(open);
          requestAnimationFrame(() => focusList());
        }}
      />
    );
  }
  if (review !== null) {
    return (
      <ReviewScreen
        {...review}
        goalHours={settings.firstCallGoalHours}
        onClose={(last) => {
          setReview(null);
          select(last);
          requestAnimationFrame(() => focusList());
        }}
      />
    );
  }
  return (
    <SplitPanes
      width={settings.listWidth}
      onWidth={(listWidth) => updateSettings.mutate({ listWidth })}
      list={
        <ApplicantList
          view={place.view}
          query={place.query}
          selectedId={place.applicantId}
          density={settings.density}
          goalHours={settings.firstCallGoalHours}
          onQuery={changeQuery}
          onSelect={select}
          onReview={setReview}
          onCompare={setCompared}
          onOpen={() => setOpenCount((count) => count + 1)}
        />
      }
      detail={
        <ReadingPane
          applicantId={place.applicantId}
          search={place.query.search}
          goalHours={settings.firstCallGoalHours}
          openCount={openCount}
        />
      }
    />
  );
}
