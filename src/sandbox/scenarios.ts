import { z } from 'zod';

/**
 * What is going wrong right now. Everything can be switched while the server runs; a number counts down
 * the answers (or requests) that are still to be disturbed.
 */
export const scenarioSchema = z.strictObject({
  /** People keep applying and moving on. */
  rushHour: z.boolean(),
  /** The load balancer refuses: a bare HTML 403, on every address. */
  throttled: z.boolean(),
  /** Connections are cut before a byte is answered. */
  down: z.boolean(),
  /** Requests are taken and nothing ever comes back. */
  neverAnswering: z.boolean(),
  /** Milliseconds before anything is answered. */
  delayMs: z.int().min(0).max(600_000),
  /** POST /apps: saved, then the connection is cut. */
  loseAnswers: z.int().nonnegative(),
  /** POST /apps: the connection is cut before anything is saved. */
  loseRequests: z.int().nonnegative(),
  /** POST /apps: saved, then answered 500. */
  failAfterSaving: z.int().nonnegative(),
  /** POST /oauth/token: the new pair exists, its answer is lost. */
  loseTokenAnswers: z.int().nonnegative(),
  /** API requests that are answered 401 although their token is good. */
  refuseTokens: z.int().nonnegative(),
  /** API requests with a JSON body that are answered 403: this token may not. */
  forbidden: z.boolean(),
  /** OAuth answers invalid_client: the application was revoked. */
  applicationRevoked: z.boolean(),
  /** Most rows of a page, whatever was asked; null for the server's own limit. */
  clampPerPage: z.int().positive().nullable(),
  /** HTML where data should be: with status 200 (maintenance), or 502. */
  htmlErrors: z.enum(['off', '200', '502']),
  /** Something that begins like JSON and is none. */
  garbage: z.boolean(),
  /** Requests of a list of applicants during which rows are still to move between its pages. */
  pageDrift: z.int().nonnegative(),
  /** Every job description tries to run something. */
  hostileDescriptions: z.boolean(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const calm: Scenario = {
  rushHour: false,
  throttled: false,
  down: false,
  neverAnswering: false,
  delayMs: 0,
  loseAnswers: 0,
  loseRequests: 0,
  failAfterSaving: 0,
  loseTokenAnswers: 0,
  refuseTokens: 0,
  forbidden: false,
  applicationRevoked: false,
  clampPerPage: null,
  htmlErrors: 'off',
  garbage: false,
  pageDrift: 0,
  hostileDescriptions: false,
};

/** By name, for the command line: `--scenario=slow,hostile`. */
export const presets = {
  'rush-hour': { rushHour: true },
  throttled: { throttled: true },
  down: { down: true },
  'never-answering': { neverAnswering: true },
  slow: { delayMs: 3000 },
  'lost-answer': { loseAnswers: 1 },
  'lost-request': { loseRequests: 1 },
  'fail-after-saving': { failAfterSaving: 1 },
  'lost-token-answer': { loseTokenAnswers: 1 },
  'refused-token': { refuseTokens: 1 },
  forbidden: { forbidden: true },
  'revoked-application': { applicationRevoked: true },
  'clamped-pages': { clampPerPage: 10 },
  maintenance: { htmlErrors: '200' },
  'bad-gateway': { htmlErrors: '502' },
  garbage: { garbage: true },
  'page-drift': { pageDrift: 10 },
  hostile: { hostileDescriptions: true },
} as const satisfies Record<string, Partial<Scenario>>;

export type Countdown =
  'loseAnswers' | 'loseRequests' | 'failAfterSaving' | 'loseTokenAnswers' | 'refuseTokens' | 'pageDrift';

export type Scenarios = {
  readonly current: () => Scenario;
  readonly set: (change: Partial<Scenario>) => void;
  /** Back to a calm day. */
  readonly reset: () => void;
  /** Whether this one is to be disturbed; counts it. */
  readonly spend: (what: Countdown) => boolean;
  readonly onChange: (listener: (scenario: Scenario) => void) => () => void;
};

export function createScenarios(first: Partial<Scenario> = {}): Scenarios {
  let scenario: Scenario = { ...calm, ...first };
  const listeners = new Set<(scenario: Scenario) => void>();
  const become = (next: Scenario): void => {
    scenario = scenarioSchema.parse(next);
    for (const listener of listeners) listener(scenario);
  };
  return {
    current: () => scenario,
    set: (change) => {
      become({ ...scenario, ...change });
    },
    reset: () => {
      become(calm);
    },
    spend: (what) => {
      if (scenario[what] <= 0) return false;
      become({ ...scenario, [what]: scenario[what] - 1 });
      return true;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
