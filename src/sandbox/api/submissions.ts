import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { cutConnection } from '../disturbance.ts';
import type { Service } from '../service.ts';
import { inboundApplicationSchema } from '../world/inbound.ts';
import { inboundProblems, recordProblem } from './inbound-problems.ts';
import { problem } from './problem.ts';

const repeatedText =
  'Validation failed: Applicant has already applied to this location within the last 90 days';

/** POST /apps: no idempotency key, no id in the answer, and many ways to go wrong. */
export function submissionRoutes({
  world,
  behaviour,
  scenarios,
  clock,
}: Service): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  routes.post('/apps', async (c) => {
    const body = jsonOf(await c.req.text());
    if (body === undefined) return problem(c, 400, 'Problem parsing JSON');
    if (scenarios.spend('loseRequests')) return cutConnection(c);
    const unwrapped = unwrap(body, behaviour.submission);
    if (unwrapped === undefined) return problem(c, 400, 'body is missing');
    const problems = inboundProblems(unwrapped);
    if (problems.length > 0) return problem(c, 400, problems.join(', '));
    const application = inboundApplicationSchema.safeParse(unwrapped);
    if (!application.success) return problem(c, 400, invalid(application.error));
    const wrong = recordProblem(application.data.app);
    if (wrong !== null) return problem(c, 500, wrong);

    const taken = world.take(application.data, clock.now(), behaviour.repeats !== 'accepted');
    switch (taken.kind) {
      case 'no-such-job':
        return problem(c, 404, `Couldn't find Job with 'id'=${application.data.job_id}`);
      case 'repeated':
        return problem(c, behaviour.repeats === 'answer-422' ? 422 : 500, repeatedText);
      case 'saved':
        if (scenarios.spend('loseAnswers')) return cutConnection(c);
        if (scenarios.spend('failAfterSaving')) return problem(c, 500, 'Internal Server Error');
        return c.json(unwrapped, 201);
    }
  });

  return routes;
}

/** Undefined when it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch {
    return undefined;
  }
}

/** `app[source_id] is invalid, …` */
function invalid(error: z.ZodError): string {
  return error.issues
    .map(
      ({ path: [first, ...rest] }) =>
        `${String(first)}${rest.map((key) => `[${String(key)}]`).join('')} is invalid`,
    )
    .join(', ');
}

const wrappedSchema = z.object({ body: z.record(z.string(), z.unknown()) });

/** The application itself, or undefined where the server insists on the wrapping that is not there. */
function unwrap(
  body: unknown,
  submission: 'bare' | 'wrapped' | 'either',
): Readonly<Record<string, unknown>> | undefined {
  const wrapped = wrappedSchema.safeParse(body);
  if (submission !== 'bare' && wrapped.success) return wrapped.data.body;
  if (submission === 'wrapped') return undefined;
  return z.record(z.string(), z.unknown()).safeParse(body).data ?? {};
}
