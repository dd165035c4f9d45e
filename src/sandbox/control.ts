import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { page } from './oauth/pages.ts';
import type { RequestLog } from './request-log.ts';
import { presets, scenarioSchema } from './scenarios.ts';
import type { Service } from './service.ts';

const actionSchema = z.enum(['reset', 'tick', 'expire-access-tokens', 'revoke-everything']);
const changeSchema = scenarioSchema.partial();

/**
 * For the person at the keyboard and for tests in another process: a page at /sandbox, the scenario as JSON
 * at /sandbox/scenarios (GET, POST a part of it), actions, and what has been received.
 */
export function controlRoutes({ world, grants, scenarios, clock }: Service, log: RequestLog): Hono {
  const routes = new Hono();

  routes.get('/sandbox', (c) => {
    const current = JSON.stringify(scenarios.current(), null, 2);
    const button = (action: string, name: string, label: string): ReturnType<typeof html> =>
      html`<form method="post" action="/sandbox/${action}" style="display:inline-block;margin:0 8px 8px 0">
        <button type="submit" class="quiet" name="name" value="${name}">${label}</button>
      </form>`;
    return c.html(
      page(
        'What goes wrong',
        html`<h1>What goes wrong</h1>
          <p>${world.applicants.count()} applicants, ${world.listedJobs().length} jobs.</p>
          ${Object.keys(presets).map((name) => button('presets', name, name))}
          <h2>At once</h2>
          ${actionSchema.options.map((name) => button('actions', name, name))}
          <h2>Now</h2>
          <pre>${current}</pre>`,
      ),
    );
  });

  routes.get('/sandbox/scenarios', (c) => c.json(scenarios.current()));

  routes.post('/sandbox/scenarios', async (c) => {
    const change = changeSchema.safeParse(await c.req.json().catch(() => null));
    if (!change.success) return c.json({ error: z.prettifyError(change.error) }, 400);
    // Absent keys stay as they are; what is there has been checked.
    scenarios.set(Object.fromEntries(Object.entries(change.data).filter(([, value]) => value !== undefined)));
    return c.json(scenarios.current());
  });

  routes.post('/sandbox/presets', async (c) => {
    const name = z.string().safeParse((await c.req.parseBody())['name']).data ?? '';
    const preset = Object.entries(presets).find(([one]) => one === name)?.[1];
    if (preset === undefined) return c.text('No such scenario.', 404);
    scenarios.set(preset);
    return c.redirect('/sandbox');
  });

  routes.post('/sandbox/actions', async (c) => {
    const action = actionSchema.safeParse((await c.req.parseBody())['name']);
    if (!action.success) return c.text('No such action.', 404);
    switch (action.data) {
      case 'reset':
        scenarios.reset();
        break;
      case 'tick':
        world.tick(clock.now());
        break;
      case 'expire-access-tokens':
        grants.expireAccessTokens();
        break;
      case 'revoke-everything':
        grants.revokeAll(null);
        break;
    }
    return c.redirect('/sandbox');
  });

  routes.get('/sandbox/taken', (c) => c.json(world.taken().map(({ id, inbound }) => ({ id, inbound }))));

  routes.get('/sandbox/requests', (c) =>
    c.json(log.entries().map(({ query, ...entry }) => Object.assign(entry, { query: query.toString() }))),
  );

  return routes;
}
