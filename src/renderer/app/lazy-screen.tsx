import { useEffect, useState, type ComponentType } from 'react';

export type LazyScreen<P> = ComponentType<P> & {
  /** Reads it ahead of time; the screen is then there at once. */
  readonly preload: () => Promise<void>;
};

/**
 * A screen whose code is read when it is shown first. Not React's own `lazy`: whatever suspends waits a third of a
 * second before it is shown, and these files come from the disk in a few milliseconds.
 */
export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): LazyScreen<P> {
  let loaded: ComponentType<P> | null = null;
  const preload = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Shown(props: P) {
    const [Screen, setScreen] = useState(() => loaded);
    useEffect(() => {
      if (Screen !== null) return;
      // A file that can't be read is an error nobody caught: it is logged, and told by main.
      void preload().then(() => setScreen(() => loaded));
    }, [Screen]);
    return Screen === null ? null : <Screen {...props} />;
  }
  return Object.assign(Shown, { preload });
}
