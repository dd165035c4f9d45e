import {
  messageTemplateSchema,
  type MessageTemplate,
  type TemplateId,
} from '../../../shared/domain/message-template.ts';
import type { Database } from '../database/open-database.ts';

export function createTemplateReads(desk: Database) {
  const all = desk.prepare<[], Record<string, string>>(
    'select id, name, locale, subject, body from message_template order by created_at, id',
  );
  return {
    /** In the order that they were made in; what another version wrote and this one can't read is left out. */
    all: (): MessageTemplate[] =>
      all.all().flatMap((stored) => messageTemplateSchema.safeParse(stored).data ?? []),
  };
}

export function createTemplateWrites(desk: Database) {
  const put = desk.prepare<[Record<string, string | number>]>(
    `insert into message_template values (:id, :name, :locale, :subject, :body, :at)
     on conflict (id) do update set name = :name, locale = :locale, subject = :subject, body = :body`,
  );
  const remove = desk.prepare<[string]>('delete from message_template where id = ?');
  return {
    put: (template: MessageTemplate, at: number): void => {
      put.run({ ...template, at });
    },
    remove: (id: TemplateId): void => {
      remove.run(id);
    },
  };
}
