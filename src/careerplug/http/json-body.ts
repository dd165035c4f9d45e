import { redactedDetail } from './redact.ts';
import type { HttpAnswer } from './transport.ts';

/** A body read as JSON; `isJson` is false for HTML, half a body, or nothing. */
export type JsonBody = { readonly isJson: true; readonly value: unknown } | { readonly isJson: false };

/** Reads the body and not the content type: both lie at times, and only the body becomes data. */
export function readJson(answer: HttpAnswer): JsonBody {
  try {
    const value: unknown = JSON.parse(answer.text);
    return { isJson: true, value };
  } catch {
    return { isJson: false };
  }
}

/** A maintenance page, a proxy's sign-in page, an error page. */
export function isHtml(answer: HttpAnswer): boolean {
  const type = answer.headers['content-type'] ?? '';
  return /\bhtml\b/iu.test(type) || /^\s*<(?:!doctype|html|head|body)\b/iu.test(answer.text);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The server's own words, as they came: `{"error": …}`, else the text of the body when it is no page. */
export function serverWords(answer: HttpAnswer): string {
  const body = readJson(answer);
  if (!body.isJson) return isHtml(answer) ? '' : answer.text.slice(0, 4000);
  const said = isRecord(body.value)
    ? (body.value['error_description'] ??
      body.value['error'] ??
      body.value['errors'] ??
      body.value['message'])
    : body.value;
  return wordsOf(said).slice(0, 4000);
}

/** What the server said, redacted; its status alone when it said nothing. */
export function detailOf(answer: HttpAnswer): string {
  const words = redactedDetail(serverWords(answer));
  return words === '' ? `HTTP ${String(answer.status)}` : `HTTP ${String(answer.status)}: ${words}`;
}

/** Texts, lists and Rails' `{"email": ["is invalid"]}` as one line. */
function wordsOf(said: unknown): string {
  if (typeof said === 'string') return said;
  if (typeof said === 'number' || typeof said === 'boolean') return String(said);
  if (Array.isArray(said)) return said.map(wordsOf).filter(Boolean).join(', ');
  if (!isRecord(said)) return '';
  return Object.entries(said)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name} ${wordsOf(one)}`.trim()))
    .join(', ');
}
