import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { Scenarios } from './scenarios.ts';

type Bindings = { Bindings: HttpBindings };

/** Nothing more is written; the other side sees its connection end. */
export function cutConnection(c: Context<Bindings>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Everything that may stand between a request and the service. `closing` ends waits when the server stops. */
export function disturb(scenarios: Scenarios, closing: AbortSignal): MiddlewareHandler<Bindings> {
  return async (c, next) => {
    const scenario = scenarios.current();
    if (scenario.down) return cutConnection(c);
    if (scenario.neverAnswering) {
      // Ends when the other side gives up, or when the server stops and cuts what is left.
      if (!c.env.outgoing.closed) await once(c.env.outgoing, 'close');
      return RESPONSE_ALREADY_SENT;
    }
    if (scenario.delayMs > 0) {
      try {
        await delay(scenario.delayMs, undefined, { signal: closing, ref: false });
      } catch {
        return cutConnection(c);
      }
    }
    if (scenario.throttled) return htmlAnswer(403, '403 Forbidden', { Server: 'awselb/2.0' });
    if (scenario.htmlErrors === '502') return htmlAnswer(502, '502 Bad Gateway', { Server: 'awselb/2.0' });
    if (scenario.htmlErrors === '200') return htmlAnswer(200, 'We will be right back', {});
    if (scenario.garbage) {
      return new Response('{"error":null,"jobs":[{"id":1,"name":"Line Co', {
        headers: { 'Content-Type': 'application/json' },
      });
    }
    return next();
  };
}

function htmlAnswer(status: number, title: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(
    `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`,
    { status, headers: { 'Content-Type': 'text/html', ...headers } },
  );
}
