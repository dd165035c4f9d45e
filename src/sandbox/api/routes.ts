import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bearerOf } from '../oauth/token.ts';
import type { Service } from '../service.ts';
import { applicantRoutes } from './applicants.ts';
import { jobRoutes } from './jobs.ts';
import { lookupRoutes } from './lookups.ts';
import { problem } from './problem.ts';
import { submissionRoutes } from './submissions.ts';

export const apiPaths = [
  '/jobs',
  '/jobs/:id',
  '/apps',
  '/apps/:id',
  '/locations',
  '/locations/:id',
  '/departments',
  '/employments',
  '/brands',
  '/users',
  '/users/:id',
  '/users/reset',
  '/users/reset/:id',
] as const;

/** The thirteen paths of version 1, each behind the version check and the token. */
export function apiRoutes(service: Service): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();
  for (const path of apiPaths) routes.use(path, guard(service));
  routes.route('/', jobRoutes(service));
  routes.route('/', submissionRoutes(service));
  routes.route('/', applicantRoutes(service));
  routes.route('/', lookupRoutes(service));
  for (const path of apiPaths) routes.all(path, (c) => problem(c, 405, '405 Not Allowed'));
  return routes;
}

const unauthorized = 'OAuth error: WineBouncer::Errors::OAuthUnauthorizedError';
const forbidden = 'OAuth error: WineBouncer::Errors::OAuthForbiddenError';

function guard({ grants, scenarios, behaviour }: Service): MiddlewareHandler {
  return async (c, next) => {
    if (!['v1', undefined].includes(c.req.header('accept-version'))) {
      return problem(c, 406, 'The requested version is not supported.');
    }
    const header = behaviour.tokenPlace === 'query-only' ? null : bearerOf(c);
    const record = grants.use(header ?? c.req.query('access_token') ?? '');
    if (record === null || scenarios.spend('refuseTokens')) return problem(c, 401, unauthorized);
    if (record.userId === null && behaviour.clientCredentials === 'refused-by-resources') {
      return problem(c, 401, unauthorized);
    }
    if (scenarios.current().forbidden) return problem(c, 403, forbidden);
    return next();
  };
}
