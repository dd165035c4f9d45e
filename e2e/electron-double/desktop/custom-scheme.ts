/**
 * Chromium knows nothing of an app's own scheme, so `app://desk/x` is shown to it as an https address of a
 * host that exists nowhere. Both directions keep path and query as they were written.
 */
const suffix = '.electron-double.invalid';

export function toInternal(url: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const match = new RegExp(`^${scheme}://([^/?#]+)(.*)$`, 'su').exec(url);
    if (match) return `https://${match[1]}.${scheme}${suffix}${match[2] === '' ? '/' : match[2]}`;
  }
  return url;
}

export function toExternal(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([^./?#]+)\.electron-double\.invalid(.*)$/su.exec(url);
  return match ? `${match[2]}://${match[1]}${match[3]}` : url;
}

export const isInternal = (url: string): boolean => toExternal(url) !== url;

/** Headers that name origins: a policy that allows `app://desk` or `app:` must allow its stand-in. */
export function translateHeader(name: string, value: string, schemes: Iterable<string>): string {
  if (
    !/^(content-security-policy|content-security-policy-report-only|access-control-allow-origin)$/iu.test(
      name,
    )
  ) {
    return value;
  }
  return value
    .split(/(\s+|;)/u)
    .map((token) => {
      for (const scheme of schemes) {
        if (token === `${scheme}:`) return `https://*.${scheme}${suffix}`;
        if (token.startsWith(`${scheme}://`)) return toInternal(token, [scheme]).replace(/\/$/u, '');
      }
      return token;
    })
    .join('');
}
