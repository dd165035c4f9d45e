import type { SandboxServer } from '../sandbox/server.ts';

/** A person's browser in front of the sample CareerPlug: keeps cookies, follows redirects that stay on the host. */
export type SampleBrowser = {
  /** Ends at a page, or at the address of another scheme or host that the browser was sent to. */
  readonly open: (url: string) => Promise<Visit>;
  readonly submit: (path: string, fields: Readonly<Record<string, string>>) => Promise<Visit>;
};

export type Visit =
  | { readonly kind: 'page'; readonly url: string; readonly status: number; readonly text: string }
  | { readonly kind: 'left'; readonly url: URL };

export function createSampleBrowser(origin: string): SampleBrowser {
  const cookies = new Map<string, string>();

  const visit = async (url: string, init: RequestInit): Promise<Visit> => {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      cookies.set(name, value.join('='));
    }
    const location = response.headers.get('location');
    if (location === null) {
      return { kind: 'page', url, status: response.status, text: await response.text() };
    }
    await response.body?.cancel();
    const next = new URL(location, url);
    return next.origin === origin ? visit(next.href, {}) : { kind: 'left', url: next };
  };

  return {
    open: (url) => visit(url, {}),
    submit: (path, fields) =>
      visit(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/**
 * Logs in and presses Authorize (or Deny) for an address of /oauth/authorize; answers with the address that
 * the browser was sent to. Throws when the pages did not lead there.
 */
export async function signInAtSample(
  server: Pick<SandboxServer, 'appOrigin' | 'credentials'>,
  authorizeUrl: string,
  choice: 'authorize' | 'deny' = 'authorize',
): Promise<URL> {
  const { email, password } = server.credentials;
  const browser = createSampleBrowser(server.appOrigin);
  await browser.open(authorizeUrl);
  const consent = await browser.submit('/login', { email, password });
  if (consent.kind === 'left') return consent.url;
  const fields = Object.fromEntries(new URL(authorizeUrl).searchParams);
  const last = await browser.submit(
    '/oauth/authorize',
    choice === 'deny' ? { ...fields, _method: 'delete' } : fields,
  );
  if (last.kind === 'left') return last.url;
  throw new Error(`The browser stayed at ${last.url} (${last.status})`);
}

/** A token for the API without any page: client credentials. */
export async function sampleToken(server: Pick<SandboxServer, 'appOrigin' | 'credentials'>): Promise<string> {
  const { clientId, clientSecret } = server.credentials;
  const response = await fetch(`${server.appOrigin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}
