import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { cutConnection } from '../disturbance.ts';
import type { Service } from '../service.ts';
import { grantedScopes } from './authorize-request.ts';
import { oauthErrorBody, type OauthError, oauthErrorStatus } from './errors.ts';
import type { TokenRecord } from './grants.ts';

/** /oauth/token, /oauth/revoke, /oauth/token/info. */
export function tokenRoutes({
  grants,
  scenarios,
  behaviour,
  credentials,
  clock,
}: Service): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  const isClient = (c: Context, fields: Fields): boolean => {
    const client = clientOf(c, fields);
    return (
      !scenarios.current().applicationRevoked &&
      client.id === credentials.clientId &&
      isSame(client.secret, credentials.clientSecret)
    );
  };

  const issue = (fields: Fields): TokenRecord | OauthError => {
    const grantType = fields.get('grant_type');
    switch (grantType) {
      case undefined:
        return 'invalid_request';
      case 'authorization_code': {
        const request = grants.redeemCode(
          fields.get('code') ?? '',
          fields.get('redirect_uri') ?? '',
          fields.get('code_verifier') ?? null,
          behaviour.pkce !== 'ignored',
        );
        return request === null ? 'invalid_grant' : grants.issueToken(request.userId, request.scopes, true);
      }
      case 'refresh_token':
        return grants.refresh(fields.get('refresh_token') ?? '', behaviour.rotation) ?? 'invalid_grant';
      case 'client_credentials': {
        const scopes = grantedScopes(fields.get('scope') ?? null, behaviour);
        return scopes === null ? 'invalid_scope' : grants.issueToken(null, scopes, false);
      }
      default:
        return 'unsupported_grant_type';
    }
  };

  routes.post('/oauth/token', async (c) => {
    c.header('Cache-Control', 'no-store');
    const fields = await fieldsOf(c);
    if (!isClient(c, fields)) return refuse(c, 'invalid_client');
    const issued = issue(fields);
    if (typeof issued === 'string') return refuse(c, issued);
    if (scenarios.spend('loseTokenAnswers')) return cutConnection(c);
    return c.json({
      access_token: issued.accessToken,
      token_type: 'Bearer',
      expires_in: Math.round((issued.expiresAt - issued.createdAt) / 1000),
      ...(issued.refreshToken === null ? {} : { refresh_token: issued.refreshToken }),
      scope: issued.scopes.join(' '),
      created_at: Math.floor(issued.createdAt / 1000),
    });
  });

  routes.post('/oauth/revoke', async (c) => {
    const fields = await fieldsOf(c);
    if (!isClient(c, fields)) return refuse(c, 'unauthorized_client');
    grants.revoke(fields.get('token') ?? '');
    return c.json({});
  });

  routes.get('/oauth/token/info', (c) => {
    const record = grants.use(bearerOf(c) ?? c.req.query('access_token') ?? '');
    if (record === null) return refuse(c, 'invalid_token');
    return c.json({
      resource_owner_id: record.userId,
      scope: record.scopes,
      expires_in: Math.round((record.expiresAt - clock.now()) / 1000),
      application: { uid: credentials.clientId },
      created_at: Math.floor(record.createdAt / 1000),
    });
  });

  return routes;
}

export function bearerOf(c: Context): string | null {
  return /^Bearer (.+)$/iu.exec(c.req.header('authorization') ?? '')?.[1] ?? null;
}

type Fields = ReadonlyMap<string, string>;

/** A form, or JSON: the real server reads both. */
async function fieldsOf(c: Context): Promise<Fields> {
  const text = await c.req.text();
  if (!(c.req.header('content-type') ?? '').includes('json')) return new Map(new URLSearchParams(text));
  try {
    return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

/** From the body, else from a Basic header. */
function clientOf(c: Context, fields: Fields): { readonly id: string; readonly secret: string } {
  const basic = /^Basic (.+)$/iu.exec(c.req.header('authorization') ?? '')?.[1];
  if (basic === undefined) {
    return { id: fields.get('client_id') ?? '', secret: fields.get('client_secret') ?? '' };
  }
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) };
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(c: Context, error: OauthError): Response {
  const body = oauthErrorBody(error);
  c.header('Cache-Control', 'no-store');
  c.header(
    'WWW-Authenticate',
    `Bearer realm="Doorkeeper", error="${body.error}", error_description="${body.error_description}"`,
  );
  return c.json(body, oauthErrorStatus(error));
}
