import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query';
import { appInfoQuery, sessionQuery, settingsQuery } from '../desk/query.ts';
import { formatTagOf, localeOf } from '../i18n/locale.ts';
import { TextProvider } from '../i18n/provider.tsx';
import { defaultSettings } from '../../shared/domain/settings.ts';
import { NoticesProvider } from '../ui/notices.tsx';
import { SessionScreen } from './session-screen.tsx';
import { useLook } from './theme.ts';

/** The window of the desk: what everything in it needs, around the screen that the session calls for. */
export function App({ queryClient }: { readonly queryClient: QueryClient }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Surroundings />
    </QueryClientProvider>
  );
}

function Surroundings() {
  const settings = useQuery(settingsQuery);
  const info = useQuery(appInfoQuery);
  const session = useQuery(sessionQuery);
  const { theme, density, language } = settings.data ?? defaultSettings;
  useLook({ theme, density });
  // Milliseconds; words in the wrong language or a flash of the wrong screen would be worse than nothing.
  if (settings.isPending || info.isPending || session.isPending) return null;
  const systemLocale = info.data?.systemLocale ?? navigator.language;
  const locale = localeOf(language, systemLocale);
  return (
    <TextProvider locale={locale} formatTag={formatTagOf(locale, systemLocale)}>
      <NoticesProvider>
        <SessionScreen
          session={session.data ?? { kind: 'locked', connection: null, failure: session.error.failure }}
        />
      </NoticesProvider>
    </TextProvider>
  );
}
