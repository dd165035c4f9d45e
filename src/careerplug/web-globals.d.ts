// The few globals that Node and browsers share and this room uses. Declared here, so that neither Node's
// nor the DOM's types come in with them.

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string | Record<string, string>);
  append(name: string, value: string): void;
  set(name: string, value: string): void;
  get(name: string): string | null;
  keys(): IterableIterator<string>;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

declare class URL {
  static parse(url: string, base?: string): URL | null;
  constructor(url: string, base?: string);
  readonly host: string;
  readonly pathname: string;
  readonly searchParams: URLSearchParams;
  readonly href: string;
}

interface Response {
  readonly status: number;
}
declare const Response: new (body: string | null, init?: { readonly status?: number }) => Response;
