import { isRecord } from '../http/json-body.ts';
import { textOf } from '../wire/text.ts';
import { scopesOf } from './token-set.ts';

/** What CareerPlug knows of an access token (`/oauth/token/info`). */
export type TokenInfo = {
  /** Null for client_credentials: nobody in particular. */
  readonly personId: string | null;
  readonly scopes: readonly string[];
  readonly expiresInMs: number | null;
  readonly applicationUid: string;
};

/** Null when the answer tells nothing of the kind. */
export function toTokenInfo(json: unknown): TokenInfo | null {
  if (!isRecord(json) || !('application' in json || 'resource_owner_id' in json)) return null;
  const seconds = Number(textOf(json['expires_in'] ?? json['expires_in_seconds']) || Number.NaN);
  const application = json['application'];
  const personId = textOf(json['resource_owner_id']);
  return {
    personId: personId === '' ? null : personId,
    scopes: scopesOf(json['scope'] ?? json['scopes']),
    expiresInMs: Number.isFinite(seconds) ? seconds * 1000 : null,
    applicationUid: isRecord(application) ? textOf(application['uid']) : '',
  };
}
