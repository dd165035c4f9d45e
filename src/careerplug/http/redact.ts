// Order matters: whole addresses first (they may hold any of the others), then secrets that are named, then
// what looks like a person's or a key. Every pattern is linear: nothing is read
// over and over from each of its characters on.
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

const rules: readonly (readonly [RegExp, string | ((found: string, ...groups: string[]) => string)])[] = [
  [/\bhttps?:\/\/(?:[^\s/?#"'<>@]*@)?([^\s/?#"'<>@]+)[^\s"'<>]*/giu, (_all, host) => `[address at ${host}]`],
  [/\b(?:com\.hiredesk\.app|mailto|tel|sms|data):[^\s"'<>]+/giu, '[address]'],
  [/\b(bearer|basic)\s+[^\s",;'<>]+/giu, (_all, scheme) => `${scheme} [secret]`],
  [
    /\b(access_token|refresh_token|client_secret|client_id|code_verifier|id_token|password|secret|state|code|token)(\\?"?\s*(?:=>|[=:])\s*)(\\?"?)[^\s"&,;}<>]+/giu,
    (_all, name, between, quote) => `${name}${between}${quote}[secret]`,
  ],
  [/(?<![^\s@<>"(),:;[\]\\])[^\s@<>"(),:;[\]\\]+@[^\s@<>"'()[\]{},;:=&\\]+/gu, '[email]'],
  [/[\w+/~-]{20,}={0,2}/gu, hideKeys],
  [
    /(?<!\p{Nd})(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d(?!\p{Nd})|\+?\(?\p{Nd}(?:[\s()./\u2010-\u2015-]{0,3}\p{Nd}){6,}/gu,
    (found) => (/^(?:19|20)\d\d-\d\d-\d\d$/u.test(found) ? found : '[phone]'),
  ],
];

/**
 * Takes out of a text whatever must not be written down: tokens and keys, addresses of pages and files (they
 * may carry either), email addresses, telephone numbers. Names can't be recognised: texts that may hold names
 * don't belong in a log in the first place. Applying it again changes nothing.
 */
export function redact(text: string): string {
  return rules.reduce(
    (current, [pattern, by]) =>
      typeof by === 'string'
        ? current.replaceAll(pattern, by)
        : current.replaceAll(pattern, (found: string, ...rest: unknown[]) =>
            by(found, ...rest.filter((one): one is string => typeof one === 'string')),
          ),
    text,
  );
}

/** What a server said about a failure, safe to show under Details and to write down. */
export function redactedDetail(text: string): string {
  const plain = redact(text.replaceAll(/\s+/gu, ' ').trim());
  return plain.length > 500 ? `${plain.slice(0, 499)}…` : plain;
}

/** Opaque texts are long, or mix letters and digits; names of things in code are neither. */
function hideKeys(found: string): string {
  if (uuid.test(found)) return found;
  return found.length >= 40 || /\d/u.test(found) ? '[key]' : found;
}
