import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Columns3Cog, PanelRight } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { ApplicantQuery } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';
import { queryOf } from '../../desk/applicant-view.ts';
import { applicantWindowQuery } from '../../desk/applicant-window.ts';
import { useGo, type Place } from '../../desk/place.tsx';
import { settingsQuery } from '../../desk/query.ts';
import { useScreenCommands } from '../../desk/screen-commands.tsx';
import { useCall } from '../../desk/use-call.ts';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SplitPanes } from '../../ui/split-panes.tsx';
import { focusList, moveSelection } from '../../ui/virtual-list.tsx';
import { ApplicantBoard } from './applicant-board.tsx';
import { ApplicantList } from './applicant-list.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { CompareScreen } from './compare-screen.tsx';
import type { Layout } from './layout.ts';
import { Peek } from './peek.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { useFocusInLayout } from './use-focus-in-layout.ts';
import { useReadingCommands } from './use-reading-commands.ts';
import type { LayoutProps, Review } from './view-frame.tsx';
import { WidePanes } from './wide-panes.tsx';

/** A view of the applicants in the layout that the person likes. Everything chosen here is part of the place. */
export function ApplicantsScreen({ place }: { readonly place: Extract<Place, { section: 'applicants' }> }) {
  const go = useGo();
  const text = useText();
  const { data: settings = defaultSettings } = useQuery(settingsQuery);
  const updateSettings = useCall('settings.update');
  // Counts how often somebody asked to read on: each time the reading pane takes the focus.
  const [openCount, setOpenCount] = useState(0);
  // Beside a table or board nobody is read until somebody asks to.
  const [isReading, setIsReading] = useState(false);
  const [isPeeking, setIsPeeking] = useState(false);
  const [isChoosingColumns, setIsChoosingColumns] = useState(false);
  const [review, setReview] = useState<Review | null>(null);
  const [compared, setCompared] = useState<readonly ApplicantId[] | null>(null);
  const layout = settings.applicantsLayout;
  // Who is read is marked with the words when the list has them: a key must not wait for it.
  const calmSearch = useDeferredValue(place.query.search);

  const client = useQueryClient();
  const changeQuery = (query: ApplicantQuery): void => {
    // The list is looked for while the key that was pressed is drawn.
    if (layout !== 'board') void client.prefetchQuery(applicantWindowQuery(queryOf(place.view, query), 0));
    go({ ...place, query });
  };
  const select = (applicantId: ApplicantId | null): void => {
    if (applicantId !== place.applicantId) go({ ...place, applicantId });
  };
  const choose = (applicantsLayout: Layout) => () => updateSettings.mutate({ applicantsLayout });
  useScreenCommands({
    'layout-list': choose('list'),
    'layout-table': choose('table'),
    'layout-board': choose('board'),
  });
  useFocusInLayout(layout);
  const isAway = layout !== 'list' && !isReading && place.applicantId !== null;
  useReadingCommands(isAway && compared === null && review === null, () => setIsReading(true));

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
  const shared: LayoutProps = {
    view: place.view,
    query: place.query,
    selectedId: place.applicantId,
    goalHours: settings.firstCallGoalHours,
    tools: layout !== 'list' && (
      <>
        {layout === 'table' && (
          <IconButton label={text('layouts.columns')} onPress={() => setIsChoosingColumns(true)}>
            <Columns3Cog aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          label={text('layouts.reading')}
          aria-pressed={isReading}
          onPress={() => setIsReading(!isReading)}
        >
          <PanelRight aria-hidden="true" />
        </IconButton>
      </>
    ),
    onQuery: changeQuery,
    onSelect: select,
    onReview: setReview,
    onCompare: setCompared,
    onPeek: () => setIsPeeking(true),
    onOpen: () => {
      setIsReading(true);
      setOpenCount((count) => count + 1);
    },
  };
  const reading = (
    <ReadingPane
      applicantId={place.applicantId}
      search={calmSearch}
      goalHours={settings.firstCallGoalHours}
      openCount={openCount}
    />
  );
  const peek = isPeeking && place.applicantId !== null && (
    <Peek
      id={place.applicantId}
      search={place.query.search}
      onMove={(by) => moveSelection(by)}
      onClose={() => {
        setIsPeeking(false);
        requestAnimationFrame(() => focusList());
      }}
    />
  );
  if (layout === 'list') {
    return (
      <>
        <SplitPanes
          width={settings.listWidth}
          onWidth={(listWidth) => updateSettings.mutate({ listWidth })}
          list={<ApplicantList {...shared} density={settings.density} isTable={false} />}
          detail={reading}
        />
        {peek}
      </>
    );
  }
  return (
    <>
      <WidePanes
        list={
          layout === 'table' ? (
            <ApplicantList {...shared} density={settings.density} isTable />
          ) : (
            <ApplicantBoard {...shared} boardBy={settings.boardBy} />
          )
        }
        detail={isReading ? reading : null}
      />
      {peek}
      {isChoosingColumns && (
        <ColumnsDialog
          columns={settings.tableColumns}
          onDone={(tableColumns) => updateSettings.mutate({ tableColumns })}
          onClose={() => setIsChoosingColumns(false)}
        />
      )}
    </>
  );
}
