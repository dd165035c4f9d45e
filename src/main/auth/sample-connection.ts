import { codePageAddress } from '../../careerplug/oauth/redirect-addresses.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { Files } from '../platform/files.ts';
import type { OAuthFor } from './client-keys.ts';
import { newConnectionId, newDatabaseKey, sampleFolder } from './kept-connections.ts';
import type { SampleCompany } from './session-service.ts';
import type { VaultContents } from './vault.ts';

type SampleDeps = {
  readonly dataFolder: string;
  readonly files: Files;
  readonly oauthFor: OAuthFor;
  readonly sample: SampleCompany;
};

/**
 * Starts the made-up company and signs in to it with its keys, no browser needed. Its secrets are never
 * written anywhere, and its folder begins empty.
 */
export async function startSample(deps: SampleDeps): Promise<Result<VaultContents>> {
  const { dataFolder, files, oauthFor, sample } = deps;
  const company = await sample.start();
  if (!company.ok) return company;
  const { name, appOrigin, apiOrigin, clientId, clientSecret } = company.value;
  const keys = { clientId, clientSecret, redirectUri: codePageAddress, scope: null };

  const folder = sampleFolder(dataFolder);
  const cleared = await files.removeFolder(folder);
  const ready = cleared.ok ? await files.ensureFolder(folder) : cleared;
  const issued = ready.ok ? await oauthFor({ appOrigin, ...keys }).clientCredentials() : ready;
  if (!issued.ok) {
    await sample.stop();
    return failed(issued.failure);
  }
  return ok({
    version: 1,
    connection: { id: newConnectionId(), name, kind: 'sample', appOrigin, apiOrigin },
    identity: 'sample',
    stage: 'kept',
    keys,
    grant: 'keys',
    tokens: issued.value,
    databaseKey: newDatabaseKey(),
  });
}

/** Stops the company and leaves nothing of it. Only while nothing has its databases open. */
export async function endSample(deps: Omit<SampleDeps, 'oauthFor'>): Promise<Result<void>> {
  await deps.sample.stop();
  return deps.files.removeFolder(sampleFolder(deps.dataFolder));
}
