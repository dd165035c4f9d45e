import { z } from 'zod';

/** One request as it came; tokens, codes and secrets are left out. */
export type LoggedRequest = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Without `access_token`, which is told by `tokenPlace`. */
  readonly query: URLSearchParams;
  readonly tokenPlace: 'header' | 'query' | 'none';
  readonly acceptVersion: string | null;
  /** A JSON body as it is, a form as an object; undefined when there was none. */
  readonly body: unknown;
  /** Null while it is not answered, and when it never was. */
  status: number | null;
};

export type RequestLog = {
  readonly entries: () => readonly LoggedRequest[];
  readonly clear: () => void;
  readonly add: (entry: LoggedRequest) => void;
  /** Resolves with the next request that fits, at the moment it comes in. */
  readonly next: (fits: (entry: LoggedRequest) => boolean) => Promise<LoggedRequest>;
};

const kept = 10_000;

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  let waiting: {
    readonly fits: (entry: LoggedRequest) => boolean;
    readonly tell: (entry: LoggedRequest) => void;
  }[] = [];
  return {
    entries: () => entries,
    clear: () => {
      entries = [];
    },
    add: (entry) => {
      entries.push(entry);
      if (entries.length > kept) entries.splice(0, kept / 10);
      const told = waiting.filter((one) => one.fits(entry));
      waiting = waiting.filter((one) => !told.includes(one));
      for (const one of told) one.tell(entry);
    },
    next: (fits) =>
      new Promise((resolve) => {
        waiting.push({ fits, tell: resolve });
      }),
  };
}

const secretFields = new Set([
  'client_secret',
  'code',
  'code_verifier',
  'refresh_token',
  'token',
  'access_token',
  'password',
]);

/** The body for the log: secrets blotted out, long texts (files) cut. */
export function loggedBody(text: string, contentType: string): unknown {
  if (text === '') return undefined;
  if (contentType.includes('json')) {
    try {
      const parsed: unknown = JSON.parse(text, (key, value: unknown) => withoutSecret(key, value));
      return parsed;
    } catch {
      return '[not JSON]';
    }
  }
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [key, withoutSecret(key, value)]),
  );
}

function withoutSecret(key: string, value: unknown): unknown {
  const asText = z.string().safeParse(value);
  if (!asText.success) return value;
  if (secretFields.has(key)) return '[left out]';
  return asText.data.length > 20_000 ? `${asText.data.slice(0, 60)}[…]` : asText.data;
}
