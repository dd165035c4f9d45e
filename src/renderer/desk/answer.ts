import { z } from 'zod';
import { failureSchema, type Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);

/** Reads what came over the bridge, by the contract's own schema of the answer. Never throws. */
export function readAnswer<T>(answer: unknown, schema: z.ZodType<T>): Result<T> {
  const read = answerSchema.safeParse(answer);
  if (!read.success) return { ok: false, failure: brokenBridge(read.error.message) };
  if (!read.data.ok) return { ok: false, failure: read.data.failure };
  const value = schema.safeParse(read.data.value);
  if (!value.success) return { ok: false, failure: brokenBridge(value.error.message) };
  return { ok: true, value: value.data };
}

/** The bridge itself broke: main is gone, or something else than the contract's answer came over it. */
export function brokenBridge(detail: string): Failure {
  return { kind: 'storage', reason: 'unknown', detail: detail.slice(0, 2000) };
}
