import type { CallInput } from '../../../shared/contract/contract.ts';
import { checkApiKey } from '../../../shared/domain/api-keys.ts';
import { parseOrigin } from '../../../shared/domain/origin.ts';
import { tokenIn } from './pasted-token.ts';
import type { SignInFields } from './sign-in-form.ts';

/** The call for checked fields: trimmed, in one spelling, and without what was left empty. */
export function browserInput(fields: SignInFields): CallInput<'session.signInWithBrowser'> {
  return { ...keysInput(fields), returnsBy: fields.returnsBy };
}

export function keysInput(fields: SignInFields): CallInput<'session.signInWithKeys'> {
  const scope = fields.scope.trim();
  return {
    clientId: keyOf(fields.clientId),
    clientSecret: keyOf(fields.clientSecret),
    ...(scope !== '' && { scope }),
    ...originsOf(fields),
  };
}

export function tokenInput(fields: SignInFields): CallInput<'session.signInWithToken'> {
  return { token: keyOf(tokenIn(fields.token)), ...originsOf(fields) };
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
