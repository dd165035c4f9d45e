import { callbackAddress } from '../../../careerplug/oauth/redirect-addresses.ts';
import { isUnsent } from '../../../shared/domain/outbox-entry.ts';
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
    'session.signInWithKeys': (input) => session.signInWithKeys(input),
    'session.signInWithToken': (input) => session.signInWithToken(input),
    'session.test': async () => {
      const checks = await session.test();
      return checks.ok ? ok({ checks: checks.value }) : checks;
    },
    'session.signInAgain': () => session.signInAgain(),
    'session.openBrowserAgain': () => session.openBrowserAgain(),
    'session.copyLink': () => {
      const link = session.signInLink();
      if (!link.ok) return Promise.resolve(failed(link.failure));
      deps.clipboard.writeText(link.value);
      return answered(undefined);
    },
    'session.copyCallbackAddress': () => {
      deps.clipboard.writeText(callbackAddress);
      return answered(undefined);
    },
    'session.pasteCode': ({ text }) => session.pasteCode(text),
    'session.cancelSignIn': () => answered(session.cancelSignIn()),
    'session.exploreSample': () => session.exploreSample(),
    'session.answerWeakProtection': ({ answer }) => session.answerWeakProtection(answer),
    'session.recover': ({ choice }) => (choice === 'retry' ? session.unlock() : session.setAside()),
    'session.signOutPreview': () =>
      deps.onDesk(async ({ outbox }) => {
        const counts = await outbox.counts();
        if (!counts.ok) return counts;
        const listed = await outbox.list();
        if (!listed.ok) return listed;
        const unsent = listed.value.rows
          .filter(({ state }) => isUnsent(state))
          .map(({ id, personName, jobName, takenAt }) => ({ id, personName, jobName, takenAt }));
        return ok({ unsent, ...counts.value });
      }),
    'session.signOut': ({ unsent }) => session.signOut(unsent),
  };
}
