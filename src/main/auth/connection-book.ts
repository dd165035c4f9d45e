import { z } from 'zod';
import type { ClientHabits } from '../../careerplug/client.ts';
import { connectionIdSchema, type ConnectionId } from '../../shared/domain/ids.ts';
import { connectionSchema } from '../../shared/domain/session.ts';
import type { JsonDocument } from '../platform/json-document.ts';
import type { Log } from '../platform/log.ts';

const habitsSchema = z.object({
  tokenPlace: z.enum(['header', 'query']),
  applicationBody: z.enum(['bare', 'wrapped']),
});

const entrySchema = z.object({
  connection: connectionSchema,
  identity: z.string(),
  habits: habitsSchema,
  /** The person has signed out of it; what lies there stays locked until they sign in again. */
  isSignedOut: z.boolean().default(false),
});
export type BookEntry = z.infer<typeof entrySchema>;

const bookSchema = z.object({
  currentId: connectionIdSchema.nullable(),
  connections: z.array(entrySchema),
});
type Book = z.infer<typeof bookSchema>;

export const firstHabits: ClientHabits = { tokenPlace: 'header', applicationBody: 'bare' };

/** Which connections this computer knows. Holds no secret; can be rebuilt from the vaults. */
export type ConnectionBook = {
  readonly entries: () => readonly BookEntry[];
  readonly current: () => BookEntry | null;
  readonly put: (entry: BookEntry) => void;
  /** Changes what is given of an entry that is there. */
  readonly change: (id: ConnectionId, change: Partial<BookEntry>) => void;
  readonly remove: (id: ConnectionId) => void;
  /** The one to open at the next start; null after signing out. */
  readonly setCurrent: (id: ConnectionId | null) => void;
  readonly rememberHabits: (id: ConnectionId, habits: ClientHabits) => void;
};

export function createConnectionBook(document: JsonDocument, log: Log): ConnectionBook {
  let book = parse(document.read());

  function parse(value: unknown): Book {
    const empty: Book = { currentId: null, connections: [] };
    if (value === null) return empty;
    const parsed = bookSchema.safeParse(value);
    if (!parsed.success) log.warn('connections.unreadable');
    return parsed.success ? parsed.data : empty;
  }

  function save(next: Book): void {
    book = next;
    if (!document.write(next)) log.error('connections.not-written');
  }

  const find = (id: ConnectionId | null): BookEntry | null =>
    book.connections.find((entry) => entry.connection.id === id) ?? null;

  function change(id: ConnectionId, changed: Partial<BookEntry>): void {
    const entry = find(id);
    if (!entry) return;
    const connections = book.connections.map((one) => (one === entry ? { ...one, ...changed } : one));
    save({ ...book, connections });
  }

  return {
    entries: () => book.connections,
    current: () => find(book.currentId),
    put: (entry) => {
      const others = book.connections.filter((other) => other.connection.id !== entry.connection.id);
      save({ ...book, connections: [...others, entry] });
    },
    change,
    remove: (id) => {
      save({
        currentId: book.currentId === id ? null : book.currentId,
        connections: book.connections.filter((entry) => entry.connection.id !== id),
      });
    },
    setCurrent: (id) => {
      save({ ...book, currentId: id });
    },
    rememberHabits: (id, habits) => {
      change(id, { habits });
    },
  };
}
