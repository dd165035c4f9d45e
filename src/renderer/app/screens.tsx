import type { ComponentType } from 'react';
import type { Place } from '../desk/place.tsx';
import { ApplicantsScreen } from '../features/applicants/applicants-screen.tsx';
import { HelpScreen } from '../features/help/help-screen.tsx';
import { JobsScreen } from '../features/jobs/jobs-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { ConnectScreen } from '../features/connect/connect-screen.tsx';
import { OutboxScreen } from '../features/outbox/outbox-screen.tsx';
import { TodayScreen } from '../features/today/today-screen.tsx';
import { WalkInScreen } from '../features/walk-in/walk-in-screen.tsx';

type PlaceOf<S extends Place['section']> = Omit<Extract<Place, { section: S }>, 'section'>;

/**
 * The screens of the features, composed here because features don't know each other: one leads to another
 * by `useGo` (desk/place.tsx).
 */
export const screens: {
  readonly Connect: typeof ConnectScreen;
  readonly Today: ComponentType;
  readonly Applicants: ComponentType<{ place: Extract<Place, { section: 'applicants' }> }>;
  readonly Jobs: ComponentType<{ place: Extract<Place, { section: 'jobs' }> }>;
  readonly Settings: ComponentType;
  readonly Help: typeof HelpScreen;
  readonly WalkIn: ComponentType<PlaceOf<'walk-in'>>;
  readonly Outbox: ComponentType<PlaceOf<'outbox'>>;
} = {
  Connect: ConnectScreen,
  Today: TodayScreen,
  Applicants: ApplicantsScreen,
  Jobs: JobsScreen,
  Settings: SettingsScreen,
  Help: HelpScreen,
  WalkIn: WalkInScreen,
  Outbox: OutboxScreen,
};
