import { useQuery } from '@tanstack/react-query';
import {
  BriefcaseBusiness,
  LifeBuoy,
  PanelLeftClose,
  PanelLeftOpen,
  Send,
  Settings,
  Sun,
  UserPlus,
  Users,
} from 'lucide-react';
import { memo } from 'react';
import type { Connection } from '../../shared/domain/session.ts';
import { placeOfView } from '../desk/applicant-view.ts';
import { useGo, type ApplicantView, type SectionName } from '../desk/place.tsx';
import { applicantFacetsQuery, jobFacetsQuery, outboxQuery, syncQuery } from '../desk/query.ts';
import { useToday } from '../desk/use-today.ts';
import { Text, useText } from '../i18n/text.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { useNow } from '../i18n/use-now.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NavItem } from '../ui/nav-item.tsx';
import { outboxSummary } from './outbox-summary.ts';
import { SidebarViews } from './sidebar-views.tsx';
import styles from './sidebar.module.css';

type SidebarProps = {
  readonly connection: Connection;
  readonly section: SectionName;
  /** Of the applicants, where they are shown. */
  readonly shownView: ApplicantView | null;
  readonly isCollapsed: boolean;
  /** Null where there is no room for it to be open. */
  readonly onToggle: (() => void) | null;
};

/** The sections and the views, each with its exact count. Nothing of it changes while somebody types in a search. */
export const Sidebar = memo(function Sidebar({
  connection,
  section: current,
  shownView,
  isCollapsed,
  onToggle,
}: SidebarProps) {
  const text = useText();
  const go = useGo();
  const format = useFormat();
  const { data: facets } = useQuery(applicantFacetsQuery);
  const { data: sync } = useQuery(syncQuery);
  const { data: outbox } = useQuery(outboxQuery);
  const now = useNow();
  const { unsentCount, needsAPerson, isOverdue } = outboxSummary(outbox?.rows ?? [], now);
  const { data: today } = useToday();
  const lateCount = today?.waiting.byWait['over-48-hours'] ?? 0;

  const section = (name: SectionName) => ({
    isCurrent: current === name,
    isCollapsed,
    onPress: () => go(name),
  });
  const number = (count: number | undefined): string | undefined =>
    count === undefined ? undefined : format.number(count);
  return (
    <nav
      className={styles['sidebar']}
      data-collapsed={isCollapsed || undefined}
      data-pane="sidebar"
      aria-label={text('app.sections')}
    >
      <Brand connection={connection} isCollapsed={isCollapsed} />
      <ul>
        <NavItem
          {...section('today')}
          icon={<Sun aria-hidden="true" />}
          label={text('app.today')}
          count={lateCount === 0 ? undefined : number(lateCount)}
          needsAttention={lateCount > 0}
        />
        <NavItem
          {...section('applicants')}
          isCurrent={shownView === 'everyone'}
          icon={<Users aria-hidden="true" />}
          label={text('app.applicants')}
          count={number(facets?.totalCount)}
          onPress={() => go(shownView === null ? 'applicants' : placeOfView('everyone'))}
        />
        <NavItem
          {...section('jobs')}
          icon={<BriefcaseBusiness aria-hidden="true" />}
          label={text('app.jobs')}
          count={number(sync?.jobCount)}
        />
        <NavItem
          {...section('walk-in')}
          icon={<UserPlus aria-hidden="true" />}
          label={text('app.newWalkIn')}
        />
        <NavItem
          {...section('outbox')}
          icon={<Send aria-hidden="true" />}
          label={text('app.outbox')}
          count={unsentCount === 0 ? undefined : number(unsentCount)}
          needsAttention={needsAPerson || isOverdue}
        />
      </ul>
      <h2 className={isCollapsed ? 'visually-hidden' : styles['group']}>
        <Text id="app.views" />
      </h2>
      <SidebarViews shownView={shownView} isCollapsed={isCollapsed} />
      <div className={styles['foot']}>
        <ul>
          <NavItem
            {...section('settings')}
            icon={<Settings aria-hidden="true" />}
            label={text('app.settings')}
          />
          <NavItem {...section('help')} icon={<LifeBuoy aria-hidden="true" />} label={text('app.help')} />
        </ul>
        {onToggle !== null && (
          <IconButton
            label={text(isCollapsed ? 'app.showSidebar' : 'app.hideSidebar')}
            aria-expanded={!isCollapsed}
            onPress={onToggle}
          >
            {isCollapsed ? <PanelLeftOpen aria-hidden="true" /> : <PanelLeftClose aria-hidden="true" />}
          </IconButton>
        )}
      </div>
    </nav>
  );
});

function Brand({
  connection,
  isCollapsed,
}: {
  readonly connection: Connection;
  readonly isCollapsed: boolean;
}) {
  const { data: facets } = useQuery(applicantFacetsQuery);
  const { data: jobFacets } = useQuery(jobFacetsQuery);
  const places = new Set([...(facets?.locations ?? []), ...(jobFacets?.locations ?? [])].map(({ id }) => id));
  return (
    <div className={styles['brand']}>
      <b aria-hidden="true">H</b>
      {!isCollapsed && (
        <>
          <span className={styles['name']} title={connection.name}>
            {connection.name}
          </span>
          {places.size > 0 && (
            <span className={styles['places']}>
              <Text id="app.places" values={{ count: places.size }} />
            </span>
          )}
        </>
      )}
    </div>
  );
}
