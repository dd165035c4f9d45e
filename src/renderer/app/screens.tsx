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

const lookAgainMs = 200;

/**
 * One after the other, each when the window has nothing else to do: going somewhere then takes no time. `isBusy`: answers
 * are being waited for; who has just opened the window must not wait longer for them, for code that nobody has asked for.
 */
export function preloadScreens(isBusy: () => boolean): () => void {
  const waiting = Object.values(screens).map(({ preload }) => preload);
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    if (isBusy()) timer = setTimeout(next, lookAgainMs);
    else void waiting.shift()?.().then(next);
  };
  const next = (): void => {
    if (waiting.length > 0) idle = requestIdleCallback(go);
  };
  next();
  return () => {
    waiting.length = 0;
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
