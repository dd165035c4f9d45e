import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { everyone } from '../shared/domain/applicant.ts';
import { applicantIdSchema, outboxEntryIdSchema } from '../shared/domain/ids.ts';
import { createFakeCipher } from '../testing/fake-cipher.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createFakeLog } from '../testing/fake-log.ts';
import { valueOf } from '../testing/outbox-rig.ts';
import { createVault, type VaultContents } from './auth/vault.ts';
import { createNodeFiles } from './platform/node-files.ts';
import { createStore } from './store/create-store.ts';
import { migrate, versionOf } from './store/database/migrate.ts';
import { openDatabase } from './store/database/open-database.ts';
import { deskMigrations } from './store/migrations/desk/migrations.ts';

// Data folders as each released version left them (`npm run released-data`): whoever updates must find everything.

const released = join(import.meta.dirname, '..', 'testing', 'released');

const expectedSchema = z.object({
  applicants: z.array(applicantIdSchema),
  accessToken: z.string(),
  refreshToken: z.string(),
  outbox: z.array(z.object({ id: outboxEntryIdSchema, email: z.string(), state: z.string() })),
  resume: z.object({ id: outboxEntryIdSchema, sha256: z.string() }),
  note: z.object({ id: applicantIdSchema, text: z.string() }),
});

test('there is data of a released version', () => {
  expect(readdirSync(released)).toContain('0.1.0');
});

describe.each(readdirSync(released))('the data of version %s', (version) => {
  const expected = expectedSchema.parse(
    JSON.parse(readFileSync(join(released, version, 'expected.json'), 'utf8')),
  );
  const log = createFakeLog();
  let folder = '';
  let vault: VaultContents;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiredesk-released-'));
    cpSync(join(released, version), folder, { recursive: true });
    const files = createNodeFiles(createFakeClock());
    const read = valueOf(await createVault({ files, cipher: createFakeCipher(), log }).read(folder));
    if (read === null) throw new Error('no vault');
    vault = read;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('has its tokens', () => {
    const { accessToken, refreshToken } = expected;
    expect(vault.tokens).toMatchObject({ accessToken, refreshToken });
    expect(vault.stage).toBe('kept');
  });

  test('has everybody who applied, every walk-in with its résumé, and what was written down', async () => {
    const store = valueOf(await createStore({ folder, key: vault.databaseKey, log }));
    try {
      const { rows } = valueOf(await store.applicants.list({ ...everyone, sort: 'newest' }, 0, 100));
      expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.applicants));
      const { desk } = store;
      for (const { id, email, state } of expected.outbox) {
        const record = valueOf(await desk.outbox.get(id));
        expect([record?.application.email, record?.state.kind]).toEqual([email, state]);
      }
      const resume = valueOf(await desk.outbox.resumeOf(expected.resume.id));
      expect(
        createHash('sha256')
          .update(resume ?? Buffer.alloc(0))
          .digest('hex'),
      ).toBe(expected.resume.sha256);
      const page = valueOf(await desk.marks.page(expected.note.id, false));
      expect(page.note?.text).toBe(expected.note.text);
    } finally {
      await store.close();
    }
  });

  test('goes on through a step of a later version, with a copy of how it was', () => {
    const path = join(folder, 'desk.db');
    const opened = openDatabase({
      path,
      key: vault.databaseKey,
      synchronous: 'FULL',
      access: 'writer',
      cacheKib: 1000,
    });
    const database = valueOf(opened);
    const copy = join(folder, 'copy.db');
    const newest = deskMigrations.length + 1;
    try {
      migrate(
        database,
        [...deskMigrations, { version: newest, run: (one) => one.exec('create table later (a)') }],
        () => copy,
      );
      expect(versionOf(database)).toBe(newest);
      const ids = database.prepare('select id from outbox').all() as { id: string }[];
      expect(ids.map(({ id }) => id)).toEqual(
        expect.arrayContaining(expected.outbox.map(({ id }) => String(id))),
      );
    } finally {
      database.close();
    }
    expect(readFileSync(copy).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });
});
