import { failed, ok } from '../../../shared/domain/result.ts';
import type { SessionService } from '../../auth/session-service.ts';
import type { Clipboard } from '../../platform/browser.ts';
import type { Handlers } from '../handlers.ts';
import { answered, type OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `session.${string}`>;

export function sessionHandlers(deps: {
  readonly session: SessionService;
  readonly clipboard: Clipboard;
  readonly onDesk: OnDesk;
}): Pick<Handlers, Nouns> {
  const { session } = deps;
  return {
    'session.get': () => answered(session.current()),
    'session.signInWithBrowser': (input) => session.signInWithBrowser(input),
    'session.signInAgain': () => session.signInAgain(),
    'session.openBrowserAgain': () => session.openBrowserAgain(),
    'session.copyLink': () => {
      const link = session.signInLink();
      if (!link.ok) return Promise.resolve(failed(link.failure));
      deps.clipboard.writeText(link.value);
      return answered(undefined);
    },
    'session.pasteCode': ({ text }) => session.pasteCode(text),
    'session.cancelSignIn': () => answered(session.cancelSignIn()),
    'session.exploreSample': () => session.exploreSample(),
    'session.unlock': () => session.unlock(),
    'session.signOutPreview': () =>
      deps.onDesk(async ({ outbox }) => {
        const counts = await outbox.counts();
        return counts.ok ? ok(counts.value) : counts;
      }),
    'session.signOut': () => session.signOut(),
  };
}
