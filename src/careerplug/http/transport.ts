/** Ends exchanges before their time, from outside: whoever asked cannot wait any longer. */
export type Cut = {
  readonly isCut: () => boolean;
  /** Calls back once when it is cut; the returned function stops listening. */
  readonly onCut: (listener: () => void) => () => void;
};

/** One HTTP exchange, described without any runtime's own types, so that every door can be faked. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds for the whole exchange, the body's last byte included. */
  readonly timeoutMs: number;
  /** Cut before anything was sent: `not-sent`. Cut later: `lost`, for it may have arrived. */
  readonly cut?: Cut;
};

export type HttpAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/**
 * What became of a request. The difference between `not-sent` and `lost` decides whether a walk-in may be
 * sent again: `not-sent` means that no connection was made and no byte of the request can have arrived.
 */
export type HttpOutcome =
  | { readonly kind: 'answered'; readonly answer: HttpAnswer }
  | {
      readonly kind: 'not-sent';
      readonly reason: 'no-internet' | 'unreachable' | 'certificate';
      readonly detail: string;
    }
  | { readonly kind: 'lost'; readonly reason: 'timeout' | 'broken'; readonly detail: string };

/** Sends one request. Never throws, never follows redirects, never keeps anything on disk. */
export type Transport = { readonly send: (request: HttpRequest) => Promise<HttpOutcome> };
