import type { Context } from 'hono';

type Status = 400 | 401 | 403 | 404 | 405 | 406 | 422 | 500;

/** Every error of the API has this body. */
export function problem(c: Context, status: Status, error: string): Response {
  return c.json({ error }, status);
}
