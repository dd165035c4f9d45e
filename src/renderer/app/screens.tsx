import { lazyScreen } from './lazy-screen.tsx';

/**
 * The screens of the features, composed here because features don't know each other: one leads to another
 * by `useGo` (desk/place.tsx). None is read before it is needed: who signs in needs no list, who reads a list no form.
 */
export const screens = {
  Connect: lazyScreen(async () => (await import('../features/connect/connect-screen.tsx')).ConnectScreen),
  Today: lazyScreen(async () => (await import('../features/today/today-screen.tsx')).TodayScreen),
  Applicants: lazyScreen(
    async () => (await import('../features/applicants/applicants-screen.tsx')).ApplicantsScreen,
  ),
  Jobs: lazyScreen(async () => (await import('../features/jobs/jobs-screen.tsx')).JobsScreen),
  Settings: lazyScreen(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
  Help: lazyScreen(async () => (await import('../features/help/help-screen.tsx')).HelpScreen),
  WalkIn: lazyScreen(async () => (await import('../features/walk-in/walk-in-screen.tsx')).WalkInScreen),
  Outbox: lazyScreen(async () => (await import('../features/outbox/outbox-screen.tsx')).OutboxScreen),
} as const;

/** One after the other, each when the window has nothing else to do: going somewhere then takes no time. */
export function preloadScreens(): () => void {
  const waiting = Object.values(screens).map(({ preload }) => preload);
  let handle = 0;
  const next = (): void => {
    const preload = waiting.shift();
    if (preload) handle = requestIdleCallback(() => void preload().then(next));
  };
  next();
  return () => {
    waiting.length = 0;
    cancelIdleCallback(handle);
  };
}
