import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { apiRoutes } from './api/routes.ts';
import { controlRoutes } from './control.ts';
import { disturb } from './disturbance.ts';
import { onlyFromThisComputer } from './loopback.ts';
import { authorizeRoutes } from './oauth/authorize.ts';
import { bearerOf, tokenRoutes } from './oauth/token.ts';
import { loggedBody, type LoggedRequest, type RequestLog } from './request-log.ts';
import type { Service } from './service.ts';

/** Which of CareerPlug's two hosts stands behind an address; `both` where one address serves all. */
export type Host = 'app' | 'api' | 'both';

export type RouteOptions = {
  readonly host: Host;
  readonly hasControl: boolean;
  readonly closing: AbortSignal;
};

export function allRoutes(
  service: Service,
  log: RequestLog,
  { host, hasControl, closing }: RouteOptions,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(onlyFromThisComputer);
  if (hasControl) app.route('/', controlRoutes(service, log));
  app.use(record(log, service));
  app.use(disturb(service.scenarios, closing));
  app.use(async (c, next) => {
    const began = performance.now();
    await next();
    c.header('X-Request-Id', randomUUID());
    c.header('X-Runtime', ((performance.now() - began) / 1000).toFixed(6));
  });
  if (host !== 'api') {
    app.route('/', authorizeRoutes(service));
    app.route('/', tokenRoutes(service));
  }
  if (host !== 'app') app.route('/', apiRoutes(service));
  app.notFound((c) => {
    const isApp = host === 'app' || (host === 'both' && /^\/(?:oauth|login|manage)\b/u.test(c.req.path));
    return c.json({ error: isApp ? 'not_found' : 'Unable to find endpoint' }, 404);
  });
  app.onError((_error, c) => c.json({ error: 'Internal Server Error' }, 500));
  return app;
}

function record(log: RequestLog, { clock }: Service): MiddlewareHandler {
  return async (c, next) => {
    const query = new URL(c.req.url).searchParams;
    const hasQueryToken = query.has('access_token');
    query.delete('access_token');
    if (query.has('code')) query.set('code', '[left out]');
    const entry: LoggedRequest = {
      at: clock.now(),
      method: c.req.method,
      path: c.req.path,
      query,
      tokenPlace: bearerOf(c) !== null ? 'header' : hasQueryToken ? 'query' : 'none',
      acceptVersion: c.req.header('accept-version') ?? null,
      body:
        c.req.method === 'GET'
          ? undefined
          : loggedBody(await c.req.text(), c.req.header('content-type') ?? ''),
      status: null,
    };
    log.add(entry);
    await next();
    if (!c.res.headers.has('x-hono-already-sent')) entry.status = c.res.status;
  };
}
