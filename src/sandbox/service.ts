import type { Grants } from './oauth/grants.ts';
import type { Scenarios } from './scenarios.ts';
import type { World } from './world/world.ts';

/** How this server behaves where CareerPlug's behaviour is unknown, or differs by account (facts.md). */
export type Behaviour = {
  /** `after-use`: an old refresh token dies when the new access token is first used. `at-once`: with the refresh. */
  readonly rotation: 'after-use' | 'at-once';
  readonly pkce: 'honoured' | 'ignored' | 'required';
  /** A partner's application must ask for the scope `global_partner_api`; a company's has no scopes to ask for. */
  readonly application: 'company' | 'partner';
  /** Addresses that a code may be sent to, exactly as the administrator typed them. */
  readonly redirectUris: readonly string[];
  /** No consent page while a live token of the same person and application exists. */
  readonly isConsentSkipped: boolean;
  /** Client credentials give a token in both cases; one public report says that resources refuse it. */
  readonly clientCredentials: 'accepted' | 'refused-by-resources';
  readonly tokenPlace: 'header-or-query' | 'query-only';
  /** Answers exactly by the Swagger document; else with the odd shapes of facts.md. */
  readonly isStrict: boolean;
  /** Whether the account sees those of other franchisees. Without, `aggregate`, accounts and classes are ignored. */
  readonly reach: 'own-account' | 'related-accounts';
  readonly hasPagingHeaders: boolean;
  readonly perPage: number;
  /** Larger wishes are cut down silently. */
  readonly maxPerPage: number;
  readonly submission: 'bare' | 'wrapped' | 'either';
  /** What the same person at the same location within 90 days is answered. */
  readonly repeats: 'answer-500' | 'answer-422' | 'accepted';
};

/** The application key, its secret, and a person who may log in. */
export type Credentials = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly email: string;
  readonly password: string;
};

export type SandboxClock = { readonly now: () => number };

/** What the routes share. */
export type Service = {
  readonly world: World;
  readonly grants: Grants;
  readonly scenarios: Scenarios;
  readonly behaviour: Behaviour;
  readonly credentials: Credentials;
  readonly clock: SandboxClock;
};

export const defaultBehaviour: Behaviour = {
  rotation: 'after-use',
  pkce: 'honoured',
  application: 'company',
  redirectUris: [
    'com.hiredesk.app://oauth/callback',
    'com.hiredesk.app:/oauth/callback',
    'urn:ietf:wg:oauth:2.0:oob',
  ],
  isConsentSkipped: true,
  clientCredentials: 'accepted',
  tokenPlace: 'header-or-query',
  isStrict: false,
  reach: 'own-account',
  hasPagingHeaders: true,
  perPage: 25,
  maxPerPage: 100,
  submission: 'bare',
  repeats: 'answer-500',
};
