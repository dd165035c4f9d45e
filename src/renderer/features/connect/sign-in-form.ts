import { z } from 'zod';
import type { AppInfo } from '../../../shared/contract/app.ts';
import { checkApiKey } from '../../../shared/domain/api-keys.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import { defaultApiOrigin, defaultAppOrigin, parseOrigin } from '../../../shared/domain/origin.ts';
import type { Connection } from '../../../shared/domain/session.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { SignInWay } from '../../desk/connect-request.tsx';
import { tokenIn } from './pasted-token.ts';

/** What the form of the connect screen holds, as typed; every way in uses a part of it. */
export type SignInFields = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly token: string;
  readonly returnsBy: 'callback' | 'pasted-code';
  readonly scope: string;
  readonly appOrigin: string;
  readonly apiOrigin: string;
};

type Preset = AppInfo['preset'];

/**
 * What the form begins with: the hosts of the connection that is signed in to again, the administrator's or
 * the sample company's values, else CareerPlug's own hosts.
 */
export function initialFields(preset: Preset, again: Connection | null = null): SignInFields {
  const isOther = again !== null && again.appOrigin !== preset?.appOrigin;
  return {
    clientId: isOther ? '' : (preset?.clientId ?? ''),
    clientSecret: '',
    token: '',
    returnsBy: 'callback',
    scope: '',
    appOrigin: again?.appOrigin ?? preset?.appOrigin ?? defaultAppOrigin,
    apiOrigin: again?.apiOrigin ?? preset?.apiOrigin ?? defaultApiOrigin,
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
export function signInSchema(preset: Preset, way: SignInWay) {
  return z
    .object({
      clientId: z.string(),
      clientSecret: z.string(),
      token: z.string(),
      returnsBy: z.enum(['callback', 'pasted-code']),
      scope: z.string().trim().max(200),
      appOrigin: z.string(),
      apiOrigin: z.string(),
    })
    .superRefine((fields, context) => {
      const add = (path: keyof SignInFields, message: MessageId | null): void => {
        if (message !== null) context.addIssue({ code: 'custom', path: [path], message });
      };
      add('appOrigin', originProblem(fields.appOrigin));
      add('apiOrigin', originProblem(fields.apiOrigin));
      if (way === 'token') return add('token', keyProblem(tokenIn(fields.token), 'connect.tokenMissing'));
      add('clientId', keyProblem(fields.clientId, 'connect.keyMissing'));
      const mayBeEmpty = fields.clientSecret.trim() === '' && knowsSecret(preset, fields);
      if (!mayBeEmpty) add('clientSecret', keyProblem(fields.clientSecret, 'connect.secretMissing'));
      if (fields.clientId.trim() !== '' && fields.clientId.trim() === fields.clientSecret.trim()) {
        add('clientSecret', 'connect.keysSame');
      }
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
