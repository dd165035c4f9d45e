import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApplication, anOutboxEntryId } from '../../testing/builders.ts';
import { anOutboxRecord, outboxStates } from '../../testing/outbox-records.ts';
import { isAtRest } from '../../shared/domain/outbox-entry.ts';
import type { OutboxRecord } from '../store/desk-store.ts';
import { packContent, unpackContent, type ExchangeContent } from './exchange-content.ts';

const states = Object.values(outboxStates).filter(isAtRest);

const entry = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom(...states),
    note: fc.string({ unit: 'binary', maxLength: 200 }),
    resume: fc.option(fc.uint8Array({ minLength: 1, maxLength: 400 })),
  })
  .map(({ id, state, note, resume }): ExchangeContent['entries'][number] => {
    const file = { kind: 'file', name: 'cv.pdf', contentType: 'application/pdf' } as const;
    const application = anApplication({
      impression: { stars: 3, note, availability: '' },
      resume: resume === null ? null : { ...file, size: resume.length },
    });
    const record: OutboxRecord = anOutboxRecord({ id: anOutboxEntryId(id), state, application });
    return { record, resume };
  });

const content: fc.Arbitrary<ExchangeContent> = fc.record({
  exportedAt: fc.nat(),
  exportedBy: fc.string(),
  apiOrigin: fc.webUrl(),
  entries: fc.array(entry, { maxLength: 5 }),
});

test('every application comes back as it was, its résumé byte by byte', () => {
  fc.assert(
    fc.property(content, (one) => {
      const back = unpackContent(packContent(one));
      expect(back).toEqual({ ok: true, value: one });
    }),
    { numRuns: 200 },
  );
});

test('half of it, more than it, and anything else is called damaged; nothing makes it throw', () => {
  const damaged = { ok: false, failure: { kind: 'file', reason: 'damaged' } };
  fc.assert(
    fc.property(content, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 50 }), (one, cut, more) => {
      const packed = packContent(one);
      expect(unpackContent(packed.subarray(0, cut % packed.length))).toEqual(damaged);
      expect(unpackContent(Buffer.concat([packed, more]))).toEqual(damaged);
      expect(unpackContent(more)).toEqual(damaged);
    }),
    { numRuns: 200 },
  );
});

test('what was never exported is not taken in: being sent, sent, or of another file already', () => {
  for (const state of Object.values(outboxStates).filter((one) => !isAtRest(one))) {
    const one = { exportedAt: 1, exportedBy: 'dana', apiOrigin: 'https://api.example', entries: [] };
    const packed = packContent({ ...one, entries: [{ record: anOutboxRecord({ state }), resume: null }] });
    expect(unpackContent(packed), state.kind).toMatchObject({ failure: { reason: 'damaged' } });
  }
});
