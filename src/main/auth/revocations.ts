import { join } from 'node:path';
import { z } from 'zod';
import type { TokenSet } from '../../careerplug/oauth/token-set.ts';
import { failed, ok, type Result } from '../../shared/domain/result.ts';
import type { ClientKeys } from './client-keys.ts';
import { createInTurn } from '../../shared/domain/in-turn.ts';
import type { SessionDeps } from './session-deps.ts';

const taskSchema = z.strictObject({
  keys: z.strictObject({
    appOrigin: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    redirectUri: z.string(),
    scope: z.string().nullable(),
  }),
  tokens: z.array(z.string()),
  since: z.number(),
});
type Task = z.infer<typeof taskSchema>;

const firstWaitMs = 60_000;
const longestWaitMs = 30 * 60_000;
/** A server that was not reached in a month will hardly come back; its keys are not kept for ever. */
const givenUpAfterMs = 30 * 24 * 60 * 60_000;

/** Ends tokens at their server, later if it can't be reached now. */
export type Revocations = {
  /**
   * Notes that these must end, wrapped on the disk when it resolves (`isKept`) or in memory only, and begins.
   * Does not wait for the server.
   */
  readonly add: (keys: ClientKeys, tokens: TokenSet, isKept: boolean) => Promise<void>;
  /** Goes on with what was left undone. */
  readonly start: () => Promise<void>;
  /** Resolves when what can be done now is done. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

export function createRevocations(
  deps: Pick<SessionDeps, 'dataFolder' | 'files' | 'cipher' | 'oauthFor' | 'clock' | 'log'>,
): Revocations {
  const { files, cipher, oauthFor, clock, log } = deps;
  const path = join(deps.dataFolder, 'revocations.bin');
  // Writing never waits for a server.
  const writing = createInTurn();
  const working = createInTurn();
  let kept: readonly Task[] = [];
  let unkept: readonly Task[] = [];
  let isLoaded = false;
  let waitMs = firstWaitMs;
  let callOff: () => void = () => undefined;
  let isStopped = false;

  async function save(): Promise<void> {
    // What lies there and could not be read yet must not be written over.
    await load();
    if (!isLoaded) return;
    const wrapped = kept.length === 0 ? null : await cipher.encrypt(JSON.stringify(kept));
    const saved =
      wrapped === null
        ? await files.remove(path)
        : wrapped.ok
          ? await files.writeAtomically(path, wrapped.value)
          : wrapped;
    if (!saved.ok) log.warn('revocations.not-written', { kind: saved.failure.kind });
  }

  async function load(): Promise<void> {
    if (isLoaded) return;
    const bytes = await files.read(path);
    if (!bytes.ok) return;
    if (bytes.value !== null) {
      const plain = await cipher.decrypt(bytes.value);
      // A locked store is asked again later.
      if (!plain.ok && plain.failure.kind === 'locked') return;
      const tasks = plain.ok ? parse(plain.value.plain) : failed(plain.failure);
      if (tasks.ok) kept = [...tasks.value, ...kept];
      else {
        log.warn('revocations.unreadable');
        const aside = await files.quarantine(path);
        if (!aside.ok) return;
      }
    }
    isLoaded = true;
  }

  /** Whether there is nothing left to do for it. */
  async function isDone(task: Task): Promise<boolean> {
    if (clock.now() - task.since > givenUpAfterMs) return true;
    const oauth = oauthFor(task.keys);
    for (const token of task.tokens) {
      const revoked = await oauth.revoke(token);
      if (revoked.ok) continue;
      log.warn('tokens.not-revoked', { kind: revoked.failure.kind });
      // Keys that no longer count can end nothing.
      return revoked.failure.kind === 'rejected';
    }
    return true;
  }

  async function work(): Promise<void> {
    callOff();
    for (const task of [...unkept, ...kept]) {
      if (isStopped) return;
      if (!(await isDone(task))) continue;
      const isKept = kept.includes(task);
      unkept = unkept.filter((other) => other !== task);
      kept = kept.filter((other) => other !== task);
      if (isKept) await writing(save);
    }
    if (isStopped || kept.length + unkept.length === 0) return;
    callOff = clock.after(waitMs, begin);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }

  function begin(): void {
    working(work).catch((error: unknown) => {
      log.error('revocations.failed', { error: error instanceof Error ? error.name : typeof error });
    });
  }

  return {
    add: async (keys, tokens, isKept) => {
      const all = [tokens.refreshToken, tokens.accessToken].filter((token) => token !== null);
      const task: Task = { keys, tokens: all, since: clock.now() };
      waitMs = firstWaitMs;
      if (isKept) {
        kept = [...kept, task];
        await writing(save);
      } else {
        unkept = [...unkept, task];
      }
      begin();
    },
    start: async () => {
      await writing(load);
      begin();
    },
    settled: () => working(() => Promise.resolve()),
    stop: () => {
      isStopped = true;
      callOff();
    },
  };
}

function parse(plain: string): Result<Task[]> {
  try {
    const parsed = z.array(taskSchema).safeParse(JSON.parse(plain));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // Not JSON: as unreadable as another shape.
  }
  return failed({ kind: 'storage', reason: 'damaged' });
}
