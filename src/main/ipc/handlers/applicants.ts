import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import type { SessionService } from '../../auth/session-service.ts';
import type { Browser, Clipboard } from '../../platform/browser.ts';
import { contactAddress, pageInCareerPlug, summaryOf } from '../contact-address.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `applicants.${string}` | `today.${string}`>;

export function applicantHandlers(deps: {
  readonly onDesk: OnDesk;
  readonly browser: Browser;
  readonly clipboard: Clipboard;
  readonly session: SessionService;
  readonly now: () => number;
  /** Lists, walk-ins and whatever else showed them are to be read again. */
  readonly onErased: (id: ApplicantId) => void;
}): Pick<Handlers, Nouns> {
  const { onDesk, browser, clipboard } = deps;

  /** Somebody from the cache: numbers and addresses never come from the window that asks. */
  function cached(id: ApplicantId): Promise<Result<Applicant>> {
    return onDesk(async ({ store }) => {
      const found = await store.applicants.get(id);
      return found.ok ? ok(found.value.applicant) : found;
    });
  }

  return {
    'applicants.list': (input) =>
      onDesk(({ store, sync }) => {
        sync.hear(JSON.stringify(input), input.query.search);
        return store.applicants.list(input.query, input.start, input.count);
      }),
    'applicants.position': ({ query, id }) => onDesk(({ store }) => store.applicants.position(query, id)),
    'applicants.get': ({ id }) =>
      onDesk(async ({ store, sync }) => {
        sync.hear(String(id));
        const found = await store.applicants.get(id);
        // Synchronising knows of its last minutes before they are written down.
        const completeAt = sync.state().completeAt ?? 0;
        if (!found.ok || found.value.goneAt !== null) return found;
        return ok({ ...found.value, asOf: Math.max(found.value.asOf, completeAt) });
      }),
    'applicants.count': ({ query }) => onDesk(({ store }) => store.applicants.count(query)),
    'applicants.facets': (input) => onDesk(({ store }) => store.applicants.facets(input)),
    'today.get': (input) => onDesk(({ store }) => store.today(input)),
    'applicants.duplicates': ({ id }) => onDesk(({ store }) => store.applicants.duplicates(id)),
    'applicants.findMatches': (person) => onDesk(({ store }) => store.applicants.findMatches(person)),
    'applicants.contact': async ({ id, via, message }) => {
      const person = await cached(id);
      if (!person.ok) return person;
      const address = contactAddress(person.value, via, message);
      return address === null
        ? failed({ kind: 'not-found', detail: `no usable ${via === 'email' ? 'email' : 'number'}` })
        : browser.open(address);
    },
    'applicants.copy': async ({ id, what }) => {
      const person = await cached(id);
      if (!person.ok) return person;
      const text = what === 'summary' ? summaryOf(person.value) : person.value[what];
      if (text === '') return failed({ kind: 'not-found' });
      clipboard.writeText(text);
      return ok(undefined);
    },
    'applicants.erase': async ({ id }) => {
      const erased = await onDesk(({ store }) => store.erase(id, deps.now()));
      // Also where only the last step failed: by then the person is out of every list.
      deps.onErased(id);
      return erased;
    },
    'applicants.openInCareerPlug': async ({ id }) => {
      const session = deps.session.current();
      if (session.kind !== 'signed-in' && session.kind !== 'sign-in-needed') {
        return failed({ kind: 'signed-out', reason: 'never-signed-in' });
      }
      return browser.open(pageInCareerPlug(session.connection.appOrigin, id));
    },
  };
}
