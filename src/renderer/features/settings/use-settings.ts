import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { defaultSettings, type Settings } from '../../../shared/domain/settings.ts';
import { settingsQuery } from '../../desk/query.ts';
import { useCall } from '../../desk/use-call.ts';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { useNotices } from '../../ui/notices.tsx';

/** The settings, and a way to change some of them that says so when it did not work. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const { data = defaultSettings } = useQuery(settingsQuery);
  const { mutate } = useCall('settings.update');
  const notices = useNotices();
  const textOf = useFailureText();
  const change = useCallback(
    (some: Partial<Settings>) => mutate(some, { onError: (error) => notices.warn(textOf(error.failure)) }),
    [mutate, notices, textOf],
  );
  return [data, change];
}
