import { ok } from '../../../shared/domain/result.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `sync.${string}`>;

export function syncHandlers(onDesk: OnDesk): Pick<Handlers, Nouns> {
  return {
    'sync.get': () => onDesk(({ sync }) => Promise.resolve(ok(sync.state()))),
    'sync.refresh': () =>
      onDesk(({ sync, outbox }) => {
        // How it goes is told by events.
        void sync.refresh();
        outbox.wake();
        return Promise.resolve(ok(sync.state()));
      }),
    'sync.believeGone': () =>
      onDesk(({ sync }) => {
        void sync.believeGone();
        return Promise.resolve(ok(sync.state()));
      }),
  };
}
