import { createHash } from 'node:crypto';

/**
 * Names a server, an application and a person in one word that tells none of them. Two sign-ins with one
 * identity may share a folder of databases; two with different ones never do.
 */
export function identityOf(parts: {
  readonly appOrigin: string;
  readonly apiOrigin: string;
  readonly clientId: string;
  readonly ownerId: string | null;
}): string {
  const text = JSON.stringify([parts.appOrigin, parts.apiOrigin, parts.clientId, parts.ownerId]);
  return createHash('sha256').update(text).digest('hex');
}
