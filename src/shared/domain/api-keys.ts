/** What can be told about a pasted key without asking CareerPlug. */
export type ApiKeyCheck =
  | { readonly kind: 'plausible'; readonly key: string }
  | { readonly kind: 'empty' }
  /** Something was cut off while copying. */
  | { readonly kind: 'too-short' }
  | { readonly kind: 'too-long' }
  /** More than one word: two keys, or a key with its label. */
  | { readonly kind: 'several-words' }
  /** An address was pasted, not a key. */
  | { readonly kind: 'address' }
  | { readonly kind: 'strange-characters' };

// CareerPlug's own keys are 43 or 64 characters long (Doorkeeper); other lengths are let through because
// only the server knows, and a wrong "that is no key" would lock somebody out.
const shortest = 8;
const longestKey = 200;

/**
 * The key (*Application* or *Secret*, or an access token) as it must be sent. Copying from a web page drags
 * along blanks, line ends and characters without width; those are taken off, never anything visible.
 */
export function checkApiKey(pasted: string, longest = longestKey): ApiKeyCheck {
  const key = pasted.replaceAll(/[\p{Cf}\p{Cc}]/gu, keepBlank).trim();
  if (key === '') return { kind: 'empty' };
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(key)) return { kind: 'address' };
  if (/\s/u.test(key)) return { kind: 'several-words' };
  if (!/^[\w.~+/=-]*$/u.test(key)) return { kind: 'strange-characters' };
  if (key.length < shortest) return { kind: 'too-short' };
  if (key.length > longest) return { kind: 'too-long' };
  return { kind: 'plausible', key };
}

/** Tabs and line ends part words; the rest of the invisible characters parts nothing. */
function keepBlank(character: string): string {
  return /\s/u.test(character) && character !== '\uFEFF' ? ' ' : '';
}
