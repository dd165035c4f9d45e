import type { MiddlewareHandler } from 'hono';

export const loopbackAddress = '127.0.0.1';

const ownNames = new Set([loopbackAddress, 'localhost', '[::1]']);

/**
 * Refuses every other name for this computer (a page elsewhere may have pointed its own name here), and
 * changes wished for by a page of another origin.
 */
export const onlyFromThisComputer: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!ownNames.has(host.replace(/:\d+$/u, ''))) return c.text('This server answers to loopback only.', 421);
  const origin = c.req.header('origin');
  const isOwn = origin === undefined || origin === `http://${host}`;
  if (c.req.method !== 'GET' && !isOwn) return c.text('Not from another origin.', 403);
  return next();
};
