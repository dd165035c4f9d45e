import type { ExchangeFiles } from '../../outbox/exchange-file.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `outbox.${string}` | `drafts.${string}`>;

export function outboxHandlers(onDesk: OnDesk, files: ExchangeFiles): Pick<Handlers, Nouns> {
  return {
    'drafts.begin': ({ jobId }) => onDesk(({ outbox }) => outbox.begin(jobId)),
    'drafts.save': ({ id, application }) => onDesk(({ outbox }) => outbox.saveDraft(id, application)),
    'drafts.attachResume': ({ id, name, bytes }) =>
      onDesk(({ outbox }) => outbox.attachResume(id, name, bytes)),
    'drafts.removeResume': ({ id }) => onDesk(({ outbox }) => outbox.removeResume(id)),
    'drafts.discard': ({ id }) => onDesk(({ outbox }) => outbox.discardDraft(id)),
    'outbox.submit': ({ id }) => onDesk(({ outbox }) => outbox.submit(id)),
    'outbox.list': () => onDesk(({ outbox }) => outbox.list()),
    'outbox.get': ({ id }) => onDesk(({ outbox }) => outbox.get(id)),
    'outbox.sendNow': ({ id }) => onDesk(({ outbox }) => outbox.sendNow(id)),
    'outbox.edit': ({ id }) => onDesk(({ outbox }) => outbox.edit(id)),
    'outbox.takeBack': ({ id }) => onDesk(({ outbox }) => outbox.takeBack(id)),
    'outbox.resume': ({ id }) => onDesk(({ outbox }) => outbox.resumeOf(id)),
    'outbox.export': ({ ids, passphrase }) => onDesk(({ outbox }) => files.exportTo(outbox, ids, passphrase)),
    'outbox.chooseImport': () => onDesk(() => files.choose()),
    'outbox.import': ({ passphrase }) => onDesk(({ outbox }) => files.importChosen(outbox, passphrase)),
    'outbox.cancel': ({ id }) => onDesk(({ outbox }) => outbox.cancel(id)),
    'outbox.restore': ({ id }) => onDesk(({ outbox }) => outbox.restore(id)),
    'outbox.resolve': ({ id, answer }) => onDesk(({ outbox }) => outbox.resolve(id, answer)),
  };
}
