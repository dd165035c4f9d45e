import { z } from 'zod';
import type { AppInfo } from '../../../shared/contract/app.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import { checkApiKey } from '../../../shared/domain/api-keys.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { defaultApiOrigin, defaultAppOrigin, parseOrigin } from '../../../shared/domain/origin.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

/** What the form of the connect screen holds, as typed. */
export type SignInFields = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly returnsBy: 'callback' | 'pasted-code';
  readonly scope: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
};

type Preset = AppInfo['preset'];

/** What the form begins with: the administrator's or the sample company's values, else CareerPlug's own hosts. */
export function initialFields(preset: Preset): SignInFields {
  return {
    clientId: preset?.clientId ?? '',
    clientSecret: '',
    returnsBy: 'callback',
    scope: '',
    appOrigin: preset?.appOrigin ?? defaultAppOrigin,
    apiOrigin: preset?.apiOrigin ?? defaultApiOrigin,
  };
}

/** Whether the secret may stay empty: main knows it, for these very keys and this host. */
function knowsSecret(preset: Preset, fields: Pick<SignInFields, 'clientId' | 'appOrigin'>): boolean {
  return (
    preset !== null &&
    preset.hasClientSecret &&
    preset.clientId === fields.clientId.trim() &&
    preset.appOrigin === fields.appOrigin.trim()
  );
}

/** Each message is the id of a text, so that the form is checked once and shown in any language. */
export function signInSchema(preset: Preset) {
  return z
    .object({
      clientId: z.string(),
      clientSecret: z.string(),
      returnsBy: z.enum(['callback', 'pasted-code']),
      scope: z.string().trim().max(200),
      appOrigin: z.string(),
      apiOrigin: z.string(),
    })
    .superRefine((fields, context) => {
      const add = (path: keyof SignInFields, message: MessageId | null): void => {
        if (message !== null) context.addIssue({ code: 'custom', path: [path], message });
      };
      add('clientId', keyProblem(fields.clientId, 'connect.keyMissing'));
      const mayBeEmpty = fields.clientSecret.trim() === '' && knowsSecret(preset, fields);
      if (!mayBeEmpty) add('clientSecret', keyProblem(fields.clientSecret, 'connect.secretMissing'));
      if (fields.clientId.trim() !== '' && fields.clientId.trim() === fields.clientSecret.trim()) {
        add('clientSecret', 'connect.keysSame');
      }
      add('appOrigin', originProblem(fields.appOrigin));
      add('apiOrigin', originProblem(fields.apiOrigin));
    });
}

function keyProblem(pasted: string, whenEmpty: MessageId): MessageId | null {
  const check = checkApiKey(pasted);
  switch (check.kind) {
    case 'plausible':
      return null;
    case 'empty':
      return whenEmpty;
    case 'several-words':
      return 'connect.keySpaces';
    case 'address':
      return 'connect.keyAddress';
    case 'too-short':
      return 'connect.keyShort';
    case 'too-long':
    case 'strange-characters':
      return 'connect.keyShape';
    default:
      return assertNever(check);
  }
}

function originProblem(address: string): MessageId | null {
  const origin = parseOrigin(address);
  if (origin.ok) return null;
  const isPlainHttp = origin.failure.kind === 'rejected' && origin.failure.reason === 'host-not-allowed';
  return isPlainHttp ? 'connect.originPlain' : 'connect.originShape';
}

/** The call for checked fields: trimmed, and origins only where they are not CareerPlug's own. */
export function signInInput(fields: SignInFields): CallInput<'session.signInWithBrowser'> {
  const scope = fields.scope.trim();
  return {
    clientId: keyOf(fields.clientId),
    clientSecret: keyOf(fields.clientSecret),
    returnsBy: fields.returnsBy,
    ...(scope !== '' && { scope }),
    ...originsOf(fields),
  };
}

function keyOf(pasted: string): string {
  const check = checkApiKey(pasted);
  return check.kind === 'plausible' ? check.key : '';
}

function originsOf(fields: SignInFields): { appOrigin?: string; apiOrigin?: string } {
  const app = parseOrigin(fields.appOrigin);
  const api = parseOrigin(fields.apiOrigin);
  return { ...(app.ok && { appOrigin: app.value }), ...(api.ok && { apiOrigin: api.value }) };
}
