/** What a person pasted when asked for the code. */
export type PastedCode =
  /** `state` only when a whole callback address was pasted; then it must be the one that we gave. */
  | { readonly kind: 'code'; readonly code: string; readonly state: string | null }
  | { readonly kind: 'empty' }
  /** Something else: a key, a sentence, half a code, the address of another page. */
  | { readonly kind: 'no-code' };

const bareCode = /^[\w.~+=-]{16,1024}$/u;
const codePage = /\/oauth\/authorize\/native\/?\?(?<query>[^#\s]*)/u;
/** Older versions of CareerPlug's OAuth server put the code into the page's path. */
const olderCodePage = /\/oauth\/authorize\/(?<code>[\w.~+=-]{16,1024})(?:[?#]\S*)?$/u;
const callback = /^com\.hiredesk\.app:\/{1,2}oauth\/callback\?(?<query>[^#\s]*)/u;

/** Takes the bare code, the address of the page that shows it, or the callback's address. Never throws. */
export function parsePastedCode(text: string): PastedCode {
  const pasted = text
    .slice(0, 5000)
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  if (pasted === '') return { kind: 'empty' };
  if (bareCode.test(pasted)) return { kind: 'code', code: pasted, state: null };
  if (/\s/u.test(pasted)) return { kind: 'no-code' };

  const query = (callback.exec(pasted) ?? codePage.exec(pasted))?.groups?.['query'];
  const parameters = new URLSearchParams(query ?? '');
  const code = query === undefined ? olderCodePage.exec(pasted)?.groups?.['code'] : parameters.get('code');
  if (typeof code !== 'string' || !bareCode.test(code)) return { kind: 'no-code' };
  return { kind: 'code', code, state: parameters.get('state') };
}
