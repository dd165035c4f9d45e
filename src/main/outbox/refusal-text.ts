import { isAboutDuplicate, refusedFields } from '../../careerplug/applicants/refused-fields.ts';
import type { Failure } from '../../shared/domain/failure.ts';

/**
 * CareerPlug answers validation errors of new applicants, duplicates included, with a 500 and a text such as
 * "Validation failed: Email is invalid" (facts.md). Such a 500 still is no proof that nothing was saved: it
 * counts as uncertain, is looked for like any other, and only when the looks find nothing does it become a
 * refusal with the server's words, instead of being sent again for ever. A 500 without such words is sent
 * again after the looks: it says nothing about the application.
 */
const refusalWords =
  /validation failed|invalid|can.?t be blank|is missing|is required|is too (?:long|short)|not allowed|closed|within \d+ days/iu;

/** The server's words when they read like a judgement of this application; null when they don't. */
export function refusalIn(serverText: string): string | null {
  const text = serverText.trim();
  if (text === '') return null;
  return refusalWords.test(text) || isAboutDuplicate(text) ? text.slice(0, 2000) : null;
}

/** The refusal as a failure; `fields` are those that the words name, for *Fix*. */
export function refusalFailure(text: string): Failure {
  const fields = refusedFields(text, []);
  return {
    kind: 'rejected',
    reason: isAboutDuplicate(text) ? 'duplicate-person' : 'validation',
    ...(fields.length > 0 ? { fields } : {}),
    detail: text.slice(0, 2000),
  };
}
