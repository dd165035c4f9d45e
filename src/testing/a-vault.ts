import { connectionIdSchema } from '../shared/domain/ids.ts';
import type { VaultContents } from '../main/auth/vault.ts';

/** A vault whose tokens tell by their number which ones they are. */
export function aVault(number: number): VaultContents {
  return {
    version: 1,
    connection: {
      id: connectionIdSchema.parse('7a0bb3a4-6f0f-4a53-9f29-3e5f0f4f0a11'),
      name: 'Harbor Grill',
      kind: 'careerplug',
      appOrigin: 'http://127.0.0.1:4000',
      apiOrigin: 'http://127.0.0.1:4000',
    },
    identity: 'identity',
    stage: 'kept',
    keys: {
      clientId: 'application',
      clientSecret: 'secret',
      redirectUri: 'com.hiredesk.app://x',
      scope: null,
    },
    grant: 'browser',
    tokens: {
      accessToken: `access-${number}`,
      refreshToken: `refresh-${number}`,
      receivedAt: number,
      expiresAt: number + 1000,
      scope: '',
    },
    databaseKey: 'ab'.repeat(32),
  };
}
