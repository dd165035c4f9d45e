import { z } from 'zod';
import { failed, ok } from '../../shared/domain/result.ts';
import type { Result } from '../../shared/domain/result.ts';
import { isAtRest } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { outboxRecordSchema } from '../store/desk/outbox-record.ts';

/** What goes from one Hiredesk to another: applications as they lie in desk.db, with their résumé files. */
export type ExchangeContent = {
  readonly exportedAt: number;
  /** The operating system's user who exported it. */
  readonly exportedBy: string;
  /** Whose applications these are. A made-up company's must never reach a real one. */
  readonly apiOrigin: string;
  readonly entries: readonly { readonly record: OutboxRecord; readonly resume: Uint8Array | null }[];
};

const headSchema = z.object({
  exportedAt: z.number(),
  exportedBy: z.string(),
  apiOrigin: z.string(),
  entries: z.array(z.object({ record: outboxRecordSchema, resumeSize: z.int().nonnegative().nullable() })),
});

/** Everything but the files as JSON behind its length, then the files one after the other. */
export function packContent(content: ExchangeContent): Buffer {
  const { entries, ...about } = content;
  const head = Buffer.from(
    JSON.stringify({
      ...about,
      entries: entries.map(({ record, resume }) => ({ record, resumeSize: resume?.byteLength ?? null })),
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32BE(head.byteLength);
  const files = entries.flatMap(({ resume }) => (resume === null ? [] : [resume]));
  return Buffer.concat([size, head, ...files]);
}

/** The same back; damaged where it is not what `packContent` wrote. Never throws. */
export function unpackContent(packed: Uint8Array): Result<ExchangeContent> {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (bytes.length < 4) return failed(damaged);
  let at = 4 + bytes.readUInt32BE(0);
  if (at > bytes.length) return failed(damaged);
  const head = jsonSchema.pipe(headSchema).safeParse(bytes.toString('utf8', 4, at));
  if (!head.success) return failed(damaged);
  const entries: { record: OutboxRecord; resume: Uint8Array | null }[] = [];
  for (const { record, resumeSize } of head.data.entries) {
    // Nothing else is ever exported.
    if (!isAtRest(record.state)) return failed(damaged);
    const { resume } = record.application;
    if (resumeSize !== (resume?.kind === 'file' ? resume.size : null)) return failed(damaged);
    const end = at + (resumeSize ?? 0);
    if (end > bytes.length) return failed(damaged);
    entries.push({ record, resume: resumeSize === null ? null : new Uint8Array(bytes.subarray(at, end)) });
    at = end;
  }
  return at === bytes.length ? ok({ ...head.data, entries }) : failed(damaged);
}

const damaged = { kind: 'file', reason: 'damaged' } as const;

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});
