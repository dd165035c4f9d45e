import { callbackAddress, codePageAddress } from '../../careerplug/oauth/redirect-addresses.ts';
import { checkApiKey } from '../../shared/domain/api-keys.ts';
import { defaultApiOrigin, defaultAppOrigin } from '../../shared/domain/origin.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { ClientKeys } from './client-keys.ts';
import { parseConnectionOrigin } from './origins.ts';
import type { BrowserSignIn } from './session-service.ts';

/** What the start command or an administrator filled in for the connect screen. */
export type Preset = {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
};

export type CheckedInput = {
  readonly keys: ClientKeys;
  readonly apiOrigin: string;
  readonly connectionName: string;
};

/**
 * Turns what a person pasted into what a sign-in needs: keys cleaned and checked for shape, origins and an
 * empty secret filled from the preset.
 */
export function checkSignInInput(
  input: BrowserSignIn,
  preset: Preset | null,
  isLoopbackOnly: boolean,
): Result<CheckedInput> {
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

  const id = checkApiKey(input.clientId);
  const clientId = id.kind === 'plausible' ? id.key : null;
  // The preset's secret is for the preset's own servers alone.
  const isPreset =
    preset !== null &&
    preset.clientId === clientId &&
    URL.parse(preset.appOrigin)?.origin === appOrigin.value &&
    URL.parse(preset.apiOrigin)?.origin === apiOrigin.value;
  const secret = checkApiKey(input.clientSecret);
  const clientSecret =
    secret.kind === 'empty' && isPreset
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
      appOrigin: appOrigin.value,
      clientId,
      clientSecret,
      redirectUri: input.returnsBy === 'callback' ? callbackAddress : codePageAddress,
      scope: scope === '' ? null : scope,
    },
    apiOrigin: apiOrigin.value,
    connectionName: isPreset ? preset.name : new URL(appOrigin.value).host,
  });
}
