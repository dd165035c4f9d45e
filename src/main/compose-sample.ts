import { failed, ok } from '../shared/domain/result.ts';
import type { SampleCompany } from './auth/session-service.ts';
import type { Log } from './platform/log.ts';

type Running = { readonly close: () => Promise<void> };

/** The made-up company on this computer; its code is loaded when somebody explores it, not before. */
export function createSampleCompany(log: Log): SampleCompany {
  let running: Running | null = null;

  async function stop(): Promise<void> {
    const stopping = running;
    running = null;
    await stopping?.close();
  }

  return {
    stop,
    start: async () => {
      await stop();
      try {
        const { startSandbox } = await import('../sandbox/server.ts');
        const server = await startSandbox();
        running = server;
        const { appOrigin, apiOrigin, credentials, world } = server;
        return ok({
          name: world.company.name,
          appOrigin,
          apiOrigin,
          clientId: credentials.clientId,
          clientSecret: credentials.clientSecret,
        });
      } catch (error) {
        log.error('sample.not-started', { error: error instanceof Error ? error.name : typeof error });
        return failed({ kind: 'offline', reason: 'unreachable', detail: 'the sample company did not start' });
      }
    },
  };
}
