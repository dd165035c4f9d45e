import { callbackAddress, codePageAddress } from '../../careerplug/oauth/redirect-addresses.ts';
import { checkApiKey } from '../../shared/domain/api-keys.ts';
import { defaultApiOrigin, defaultAppOrigin } from '../../shared/domain/origin.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { ClientKeys } from './client-keys.ts';
import { parseConnectionOrigin } from './origins.ts';
import type { BrowserSignIn, TokenSignIn } from './session-service.ts';

/** What the start command or an administrator filled in for the connect screen. */
export type Preset = {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
  /** An administrator decided: no other servers may be signed in to. */
  readonly isFixed?: boolean;
};

export type CheckedInput = {
  readonly keys: ClientKeys;
  readonly apiOrigin: string;
  readonly connectionName: string;
};

export type CheckedToken = {
  readonly token: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
  readonly connectionName: string;
};

/** CareerPlug's tokens are short; those of other servers may carry everything in themselves. */
const longestToken = 8000;

/**
 * Turns what a person pasted into what a sign-in needs: keys cleaned and checked for shape, origins and an
 * empty secret filled from the preset.
 */
export function checkSignInInput(
  input: BrowserSignIn,
  preset: Preset | null,
  isLoopbackOnly: boolean,
): Result<CheckedInput> {
  const servers = checkServers(input, preset, isLoopbackOnly);
  if (!servers.ok) return servers;
  const { appOrigin, apiOrigin } = servers.value;

  const id = checkApiKey(input.clientId);
  const clientId = id.kind === 'plausible' ? id.key : null;
  // The preset's secret is for the preset's own servers alone.
  const isPreset =
    preset !== null &&
    preset.clientId === clientId &&
    URL.parse(preset.appOrigin)?.origin === appOrigin &&
    URL.parse(preset.apiOrigin)?.origin === apiOrigin;
  const secret = checkApiKey(input.clientSecret);
  const clientSecret =
    secret.kind === 'empty' && isPreset && preset.clientSecret !== ''
      ? preset.clientSecret
      : secret.kind === 'plausible'
        ? secret.key
        : null;
  if (clientId === null || clientSecret === null) {
    const fields = [
      ...(clientId === null ? ['clientId'] : []),
      ...(clientSecret === null ? ['clientSecret'] : []),
    ];
    return failed({ kind: 'rejected', reason: 'invalid-input', fields });
  }

  const scope = input.scope?.trim() ?? '';
  return ok({
    keys: {
      appOrigin,
      clientId,
      clientSecret,
      redirectUri: input.returnsBy === 'callback' ? callbackAddress : codePageAddress,
      scope: scope === '' ? null : scope,
    },
    apiOrigin,
    connectionName: isPreset ? preset.name : new URL(appOrigin).host,
  });
}

/** What a person pasted as an access token, ready to be asked about. */
export function checkTokenInput(
  input: TokenSignIn,
  preset: Preset | null,
  isLoopbackOnly: boolean,
): Result<CheckedToken> {
  const servers = checkServers(input, preset, isLoopbackOnly);
  if (!servers.ok) return servers;
  const checked = checkApiKey(input.token.replace(/^\s*bearer\s+/iu, ''), longestToken);
  if (checked.kind !== 'plausible') {
    return failed({ kind: 'rejected', reason: 'invalid-input', fields: ['token'] });
  }
  const connectionName = new URL(servers.value.appOrigin).host;
  return ok({ token: checked.key, ...servers.value, connectionName });
}

/** The two addresses, the preset's or CareerPlug's own where they are left out. */
function checkServers(
  input: Pick<TokenSignIn, 'appOrigin' | 'apiOrigin'>,
  preset: Preset | null,
  isLoopbackOnly: boolean,
): Result<{ readonly appOrigin: string; readonly apiOrigin: string }> {
  const appOrigin = parseConnectionOrigin(
    input.appOrigin ?? preset?.appOrigin ?? defaultAppOrigin,
    isLoopbackOnly,
  );
  if (!appOrigin.ok) return appOrigin;
  const apiOrigin = parseConnectionOrigin(
    input.apiOrigin ?? preset?.apiOrigin ?? defaultApiOrigin,
    isLoopbackOnly,
  );
  if (!apiOrigin.ok) return apiOrigin;
  const isElsewhere = preset?.appOrigin !== appOrigin.value || preset.apiOrigin !== apiOrigin.value;
  if (preset?.isFixed === true && isElsewhere) {
    return failed({ kind: 'rejected', reason: 'host-not-allowed' });
  }
  return ok({ appOrigin: appOrigin.value, apiOrigin: apiOrigin.value });
}
