import { useQueries, useQuery } from '@tanstack/react-query';
import {
  Bookmark,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  Copy,
  Footprints,
  Phone,
  PhoneMissed,
  Sparkles,
} from 'lucide-react';
import { everyone } from '../../shared/domain/applicant.ts';
import { placeOfView, queryOf, savedViewName } from '../desk/applicant-view.ts';
import { useGo, type ApplicantView } from '../desk/place.tsx';
import { countQuery, savedViewsQuery } from '../desk/query.ts';
import { useText } from '../i18n/text.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { NavItem } from '../ui/nav-item.tsx';
import styles from './sidebar.module.css';

const views = [
  { view: 'new', icon: Sparkles, label: 'app.viewNew' },
  { view: 'not-contacted', icon: PhoneMissed, label: 'app.viewNotContacted' },
  { view: 'call', icon: Phone, label: 'app.viewCall' },
  { view: 'maybe', icon: CircleHelp, label: 'app.viewMaybe' },
  { view: 'walk-ins', icon: Footprints, label: 'app.viewWalkIns' },
  { view: 'duplicates', icon: Copy, label: 'app.viewDuplicates' },
  { view: 'in-process', icon: CircleDashed, label: 'app.viewInProcess' },
  { view: 'hired', icon: CircleCheck, label: 'app.viewHired' },
  { view: 'inactive', icon: CircleSlash, label: 'app.viewInactive' },
] as const;

/** Our views and the manager's own, each with its exact count. */
export function SidebarViews({
  shownView,
  isCollapsed,
}: {
  readonly shownView: ApplicantView | null;
  readonly isCollapsed: boolean;
}) {
  const text = useText();
  const go = useGo();
  const format = useFormat();
  const { data } = useQuery(savedViewsQuery);
  const saved = data?.views ?? [];
  const counts = useQueries({ queries: views.map(({ view }) => countQuery(queryOf(view, everyone))) });
  const savedCounts = useQueries({ queries: saved.map(({ query }) => countQuery(query)) });
  const number = (count: number | undefined): string | undefined =>
    count === undefined ? undefined : format.number(count);
  return (
    <ul className={styles['views']}>
      {views.map(({ view, icon: Icon, label }, place) => (
        <NavItem
          key={view}
          icon={<Icon aria-hidden="true" />}
          label={text(label)}
          count={number(counts[place]?.data?.count)}
          isCurrent={shownView === view}
          isCollapsed={isCollapsed}
          onPress={() => go(placeOfView(view))}
        />
      ))}
      {saved.map((view, place) => (
        <NavItem
          key={view.id}
          icon={<Bookmark aria-hidden="true" />}
          label={view.name}
          count={number(savedCounts[place]?.data?.count)}
          isCurrent={shownView === savedViewName(view.id)}
          isCollapsed={isCollapsed}
          onPress={() => go(placeOfView(savedViewName(view.id), view))}
        />
      ))}
    </ul>
  );
}
