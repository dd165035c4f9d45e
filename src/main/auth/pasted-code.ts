import { isCode, parseCallback } from './callback.ts';

export type PastedCode = { readonly code: string; readonly state: string | null };

/**
 * Reads what a person pasted: the code alone, the whole address of CareerPlug's page that shows it
 * (`…/oauth/authorize/native?code=…`, which has lost its state), or the callback address that a browser
 * refused to open. null when there is no code in it.
 */
export function parsePastedCode(text: string, appOrigin: string): PastedCode | null {
  const trimmed = text.trim();
  const callback = parseCallback(trimmed);
  if (callback) return callback.kind === 'code' ? { code: callback.code, state: callback.state } : null;
  if (/^https?:/iu.test(trimmed)) return fromPage(trimmed, appOrigin);
  // A code never has a scheme or a path in it; an address of another kind must not be sent as one.
  return isCode(trimmed) && !/[/?&=:]/u.test(trimmed) ? { code: trimmed, state: null } : null;
}

function fromPage(address: string, appOrigin: string): PastedCode | null {
  const url = URL.parse(address);
  if (!url || url.origin !== appOrigin || !url.pathname.startsWith('/oauth/authorize/')) return null;
  const codes = url.searchParams.getAll('code');
  // Older Doorkeeper versions carried the code as the last part of the path.
  const code = codes.length === 0 ? url.pathname.split('/').at(3) : codes[0];
  if (codes.length > 1 || code === undefined || code === 'native' || !isCode(code)) return null;
  return { code, state: null };
}
