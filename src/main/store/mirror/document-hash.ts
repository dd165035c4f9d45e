import { hash } from 'node:crypto';

/** Equal for equal documents: what tells a changed record from one that was only sent again. */
export function documentHash(document: string): string {
  return hash('sha256', document, 'base64');
}
