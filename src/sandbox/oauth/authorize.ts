import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Service } from '../service.ts';
import {
  type AuthorizeRequest,
  pastedCodeUri,
  readAuthorizeRequest,
  redirectAddress,
} from './authorize-request.ts';
import { oauthErrorBody, type OauthError, oauthErrorStatus } from './errors.ts';
import { codePage, consentPage, errorPage, loginPage } from './pages.ts';

const loginCookie = '_sample_careerplug_session';
const returnCookie = '_sample_careerplug_return_to';
const cookieRules = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** Login, consent, and the way back with a code. */
export function authorizeRoutes({ world, grants, scenarios, behaviour, credentials }: Service): Hono {
  const routes = new Hono();

  const asPage: MiddlewareHandler = async (c, next) => {
    await next();
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    c.header('Cache-Control', 'no-store');
  };
  routes.use('/login', asPage);
  routes.use('/oauth/authorize/*', asPage);

  const personOf = (c: Context): number | null => {
    const cookie = getCookie(c, loginCookie);
    return cookie === undefined ? null : grants.loggedIn(cookie);
  };

  const answer = (c: Context, request: AuthorizeRequest, userId: number): Response => {
    const code = grants.issueCode({ ...request, userId });
    if (request.redirectUri === pastedCodeUri) {
      return c.redirect(`/oauth/authorize/native?${new URLSearchParams({ code }).toString()}`);
    }
    return c.redirect(redirectAddress(request.redirectUri, { code, state: request.state }));
  };

  /** Reads the request, or gives the answer that it deserves. */
  const understood = async (
    c: Context,
    parameters: URLSearchParams,
  ): Promise<AuthorizeRequest | Response> => {
    const reading = readAuthorizeRequest(
      parameters,
      credentials.clientId,
      scenarios.current().applicationRevoked,
      behaviour,
    );
    switch (reading.kind) {
      case 'good':
        return reading.request;
      case 'error-page':
        return c.html(errorPage(reading.error), oauthErrorStatus(reading.error));
      case 'redirect':
        return refused(c, reading);
    }
  };

  routes.get('/login', (c) => c.html(loginPage(credentials, false)));

  routes.post('/login', async (c) => {
    const form = await formOf(c);
    const user = world.company.users[0];
    const isRight =
      form.get('email')?.trim().toLowerCase() === credentials.email &&
      form.get('password') === credentials.password;
    if (!isRight || user === undefined) return c.html(loginPage(credentials, true), 422);
    setCookie(c, loginCookie, grants.startLogin(user.id), cookieRules);
    const wanted = getCookie(c, returnCookie) ?? '';
    return c.redirect(wanted.startsWith('/oauth/authorize?') ? wanted : '/login');
  });

  routes.get('/oauth/authorize', async (c) => {
    const userId = personOf(c);
    const { search, searchParams } = new URL(c.req.url);
    if (userId === null) {
      setCookie(c, returnCookie, `/oauth/authorize${search}`, cookieRules);
      return c.redirect('/login');
    }
    const request = await understood(c, searchParams);
    if (request instanceof Response) return request;
    if (behaviour.isConsentSkipped && grants.hasLiveToken(userId, request.scopes)) {
      return answer(c, request, userId);
    }
    return c.html(consentPage(world.company, searchParams));
  });

  /** Authorize; or Deny, which the page sends as a form with `_method=delete`. */
  routes.post('/oauth/authorize', async (c) => {
    const userId = personOf(c);
    if (userId === null) return c.redirect('/login');
    const form = await formOf(c);
    const request = await understood(c, form);
    if (request instanceof Response) return request;
    if (form.get('_method') === 'delete') return refused(c, { ...request, error: 'access_denied' });
    return answer(c, request, userId);
  });

  routes.get('/oauth/authorize/native', (c) => c.html(codePage(c.req.query('code') ?? '')));

  return routes;
}

type Refusal = Pick<AuthorizeRequest, 'redirectUri' | 'state'> & {
  readonly error: OauthError;
};

function refused(c: Context, { redirectUri, state, error }: Refusal): Response | Promise<Response> {
  if (redirectUri === pastedCodeUri) return c.html(errorPage(error), oauthErrorStatus(error));
  const { error_description } = oauthErrorBody(error);
  return c.redirect(redirectAddress(redirectUri, { error, error_description, state }));
}

async function formOf(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}
