import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FromCompany, Ready, ToCompany } from './protocol.ts';

export type CompanySize = { readonly applicants: number; readonly jobs: number };

/** The sample company behind its own process, as the real one is behind the internet. */
export type Company = Omit<Ready, 'kind'> &
  CompanySize & {
    /** What was asked of its API since the last time, paths with queries. */
    readonly takeRequests: () => Promise<string[]>;
    /** Every applicant has been acted upon: the next refresh has everybody to write. */
    readonly moveEverybodyOn: () => Promise<void>;
    /** From now on it gives no more than so many on a page, whatever it is asked for; null: as many as it is asked for. */
    readonly clampPages: (most: number | null) => Promise<void>;
    readonly close: () => Promise<void>;
  };

const program = join(import.meta.dirname, '..', 'children', 'answers.ts');

export async function startCompany(size: CompanySize): Promise<Company> {
  const locations = Math.max(8, Math.round(size.jobs / 25));
  const child = fork(program, [size.applicants, size.jobs, locations].map(String));
  const next = <K extends FromCompany['kind']>(kind: K): Promise<Extract<FromCompany, { kind: K }>> =>
    new Promise((resolve, reject) => {
      const hear = (message: FromCompany): void => {
        if (message.kind !== kind) return;
        child.off('message', hear);
        child.off('exit', end);
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its kind has just been compared
        resolve(message as Extract<FromCompany, { kind: K }>);
      };
      const end = (): void => reject(new Error('the sample company ended'));
      child.on('message', hear);
      child.once('exit', end);
    });
  const ask = <K extends FromCompany['kind']>(message: ToCompany, kind: K) => {
    const answer = next(kind);
    child.send(message);
    return answer;
  };
  const { kind: _, ...ready } = await next('ready');
  return {
    ...ready,
    ...size,
    takeRequests: async () => (await ask({ kind: 'take-requests' }, 'requests')).urls,
    moveEverybodyOn: async () => void (await ask({ kind: 'move-everybody-on' }, 'moved-on')),
    clampPages: async (most) => void (await ask({ kind: 'clamp-pages', most }, 'clamped')),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}
