import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/domain/settings.ts';

const darkSystem = globalThis.matchMedia('(prefers-color-scheme: dark)');

function onSystemChange(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => darkSystem.removeEventListener('change', listener);
}

/** Puts theme and density where the tokens look for them: on the root element. */
export function useLook({ theme, density }: Pick<Settings, 'theme' | 'density'>): void {
  const isSystemDark = useSyncExternalStore(onSystemChange, () => darkSystem.matches);
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark';
  useEffect(() => {
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
    document.documentElement.dataset['density'] = density;
  }, [isDark, density]);
}
