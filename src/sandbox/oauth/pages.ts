import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Company } from '../world/company.ts';
import type { Credentials } from '../service.ts';
import { oauthErrorBody, type OauthError } from './errors.ts';

type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `
  :root { color-scheme: light dark; --ink: #1d2733; --quiet: #566372; --line: #c9d1d9; --paper: #fff; --wash: #f1f3f5;
    --accent: #245a7c; --on-accent: #fff; --warn: #8a1c1c; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --quiet: #a9b4c0; --line: #44505c; --paper: #1f262e;
    --wash: #14191f; --accent: #8cc4e6; --on-accent: #0d1720; --warn: #ffb4ab; } }
  * { box-sizing: border-box; }
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--wash); }
  header { padding: 12px 24px; background: var(--paper); border-bottom: 1px solid var(--line); }
  header strong { font-size: 18px; } header span { color: var(--quiet); margin-left: 8px; }
  main { max-width: 440px; margin: 48px auto; padding: 32px; background: var(--paper); border: 1px solid var(--line);
    border-radius: 8px; }
  h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.25; } p, ul { margin: 0 0 16px; } ul { padding-left: 20px; }
  label { display: block; font-weight: 600; margin-bottom: 16px; }
  input { display: block; width: 100%; margin-top: 4px; padding: 10px 12px; font: inherit; font-weight: 400; color: inherit;
    background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px; }
  button { font: inherit; font-weight: 600; min-height: 44px; padding: 8px 20px; border-radius: 6px; cursor: pointer;
    border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); }
  button.quiet { background: transparent; color: var(--accent); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .row { display: flex; gap: 12px; } .note { color: var(--quiet); font-size: 14px; }
  [role=alert] { color: var(--warn); font-weight: 600; }
  code { display: block; padding: 12px; overflow-wrap: anywhere; background: var(--wash); border: 1px solid var(--line);
    border-radius: 6px; font-size: 15px; user-select: all; }
`;

export function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Sample CareerPlug</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header><strong>Sample CareerPlug</strong> <span>runs on this computer</span></header>
        <main>${content}</main>
      </body>
    </html>`;
}

/** Filled in beforehand: the login is no secret, whoever explores sees it on this page. */
export function loginPage(credentials: Credentials, hasFailed: boolean): Page {
  return page(
    'Log in',
    html`<h1>Log in</h1>
      ${hasFailed ? html`<p role="alert">Invalid email or password.</p>` : ''}
      <form method="post" action="/login">
        <label>
          Email
          <input name="email" type="email" autocomplete="off" required value="${credentials.email}" />
        </label>
        <label>
          Password
          <input
            name="password"
            type="password"
            autocomplete="off"
            required
            value="${credentials.password}"
          />
        </label>
        <button type="submit">Log in</button>
      </form>
      <p class="note" style="margin-top:24px">
        This is sample data, not the real CareerPlug. The sample login is filled in.
      </p>`,
  );
}

export function consentPage(company: Company, parameters: URLSearchParams): Page {
  const fields = [...parameters].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return page(
    'Authorize',
    html`<h1>Authorize Hiredesk to use your account?</h1>
      <p>${company.name} · ${company.locations.length} locations</p>
      <p>Hiredesk will be able to:</p>
      <ul>
        <li>read your jobs and locations</li>
        <li>read your applicants</li>
        <li>add applicants to your jobs</li>
      </ul>
      <div class="row">
        <form method="post" action="/oauth/authorize">
          ${fields}
          <button type="submit">Authorize</button>
        </form>
        <form method="post" action="/oauth/authorize">
          <input type="hidden" name="_method" value="delete" />
          ${fields}
          <button type="submit" class="quiet">Deny</button>
        </form>
      </div>`,
  );
}

export function codePage(code: string): Page {
  return page(
    'Authorization code',
    html`<h1>Authorization code</h1>
      <p>Copy this code and paste it into Hiredesk. It is good for ten minutes.</p>
      <code id="authorization_code">${code}</code>`,
  );
}

export function errorPage(error: OauthError): Page {
  return page(
    'An error has occurred',
    html`<h1>An error has occurred</h1>
      <p role="alert">${oauthErrorBody(error).error_description}</p>`,
  );
}
