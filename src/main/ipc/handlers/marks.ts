import { randomUUID } from 'node:crypto';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { ApplicantId } from '../../../shared/domain/ids.ts';
import {
  contactIdSchema,
  reminderIdSchema,
  type Contact,
  type Reminder,
} from '../../../shared/domain/mark.ts';
import { failed, ok, type Result } from '../../../shared/domain/result.ts';
import { savedViewIdSchema } from '../../../shared/domain/saved-view.ts';
import type { Clock } from '../../platform/clock.ts';
import { createInTurn } from '../../../shared/domain/in-turn.ts';
import type { Handlers } from '../handlers.ts';
import type { OnDesk } from '../open-desk.ts';
import type { Publish } from '../publish.ts';
import { setMarks } from '../set-marks.ts';

type Nouns = Extract<
  keyof Handlers,
  | `marks.${string}`
  | `notes.${string}`
  | `contacts.${string}`
  | `reminders.${string}`
  | `views.${string}`
  | `undo.${string}`
>;

const maxNamedIds = 500;

/** My marks: written down here, told to every window. */
export function markHandlers(deps: {
  readonly onDesk: OnDesk;
  readonly publish: Publish;
  readonly clock: Clock;
}): Pick<Handlers, Nouns> {
  const { onDesk, publish, clock } = deps;
  // Marking very many takes several writes: a step is whole before it is taken back, and before the next one begins.
  const inTurn = createInTurn();
  const tell = (ids: readonly ApplicantId[]): void => {
    if (ids.length > 0) publish('marks.changed', { ids: ids.length > maxNamedIds ? null : [...ids] });
  };
  /** After a change of something that belongs to one person; null: there was no such thing. */
  const told = (owner: Result<ApplicantId | null>): Result<void> => {
    if (!owner.ok) return owner;
    if (owner.value === null) return failed({ kind: 'not-found' });
    tell([owner.value]);
    return ok(undefined);
  };

  return {
    'marks.get': ({ id }) =>
      onDesk(async ({ store }) => {
        const found = await store.applicants.get(id);
        // Who has gone from the mirror keeps what was written about them.
        const isNew = found.ok && found.value.applicant.status === 'new_app';
        return store.desk.marks.page(id, isNew);
      }),
    'marks.set': ({ selection, change }) =>
      onDesk(async ({ store }) => {
        const outcome = await inTurn(async () => setMarks(store, selection, change, clock.now()));
        if (!outcome.ok) {
          // A part may have been written before the failure.
          publish('marks.changed', { ids: null });
          return outcome;
        }
        tell(outcome.value.changedIds);
        return ok(outcome.value.answer);
      }),
    'marks.see': ({ id }) =>
      onDesk(async ({ store }) => {
        const seen = await store.desk.marks.see(id);
        if (!seen.ok) return seen;
        if (seen.value) tell([id]);
        return ok(undefined);
      }),
    'notes.save': ({ id, text }) =>
      onDesk(async ({ store }) => {
        const savedAt = clock.now();
        const saved = await store.desk.marks.saveNote(id, { text, updatedAt: savedAt });
        if (!saved.ok) return saved;
        tell([id]);
        return ok({ savedAt });
      }),
    'contacts.log': (input) =>
      onDesk(async ({ store }) => {
        const contact: Contact = { ...input, id: contactIdSchema.parse(randomUUID()) };
        const logged = told(await store.desk.marks.putContact(contact, clock.now()));
        return logged.ok ? ok({ contact }) : logged;
      }),
    'contacts.remove': ({ contactId }) =>
      onDesk(async ({ store }) => told(await store.desk.marks.removeContact(contactId, clock.now()))),
    'reminders.add': (input) =>
      onDesk(async ({ store }) => {
        const reminder: Reminder = { ...input, id: reminderIdSchema.parse(randomUUID()), doneAt: null };
        const added = told(await store.desk.marks.putReminder(reminder, clock.now()));
        return added.ok ? ok({ reminder }) : added;
      }),
    'reminders.setDone': ({ reminderId, isDone }) =>
      onDesk(async ({ store }) =>
        told(await store.desk.marks.setReminderDone(reminderId, isDone, clock.now())),
      ),
    'reminders.remove': ({ reminderId }) =>
      onDesk(async ({ store }) => told(await store.desk.marks.removeReminder(reminderId, clock.now()))),
    'reminders.due': ({ until }) =>
      onDesk(async ({ store }) => {
        const reminders = await store.desk.marks.dueReminders(until);
        return reminders.ok ? ok({ reminders: reminders.value }) : reminders;
      }),
    'views.list': () =>
      onDesk(async ({ store }) => {
        const views = await store.desk.views.all();
        return views.ok ? ok({ views: views.value }) : views;
      }),
    'views.save': ({ id, name, query }) =>
      onDesk(async ({ store }) => {
        const view = { id: id ?? savedViewIdSchema.parse(randomUUID()), name, query };
        const saved = await store.desk.views.put(view, clock.now());
        if (!saved.ok) return saved;
        publish('views.changed', {});
        return ok({ view });
      }),
    'views.remove': ({ id }) =>
      onDesk(async ({ store }) => {
        const removed = await store.desk.views.remove(id, clock.now());
        if (removed.ok) publish('views.changed', {});
        return removed;
      }),
    'undo.last': () =>
      onDesk<CallOutput<'undo.last'>>(async ({ store }) => {
        const undone = await inTurn(async () => store.desk.marks.undoLast());
        if (!undone.ok) return undone;
        if (undone.value === null) return ok({ undone: null });
        const { what, ids } = undone.value;
        tell(ids);
        if (what === 'view') publish('views.changed', {});
        return ok({
          undone: { what, count: ids.length, applicantId: ids.length === 1 ? (ids[0] ?? null) : null },
        });
      }),
  };
}
