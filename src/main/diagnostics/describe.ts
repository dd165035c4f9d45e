import type { Managed } from '../../shared/domain/managed.ts';
import { defaultApiOrigin, defaultAppOrigin } from '../../shared/domain/origin.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { SyncState } from '../../shared/domain/sync-state.ts';
import type { UpdateState } from '../../shared/domain/update.ts';

export type Diagnosed = {
  readonly program: Readonly<Record<string, string | boolean>>;
  readonly settings: Settings;
  readonly session: Session;
  readonly sync: SyncState | null;
  readonly counts: { readonly unsentCount: number; readonly draftCount: number } | null;
  readonly updates: UpdateState;
  readonly managed: Managed | null;
  /** Lines of the log; they passed its redactor when they were written. */
  readonly log: readonly string[];
};

/**
 * What support needs, as text to look at and to copy. Everything is picked by name, so that nothing of a person or
 * a company comes along: of a session its state, never its name; of hosts only whether they are CareerPlug's own.
 */
export function describeDiagnostics(found: Diagnosed): string {
  const { settings, updates } = found;
  const facts = {
    program: found.program,
    settings: {
      theme: settings.theme,
      language: settings.language,
      density: settings.density,
      hasLetterKeys: settings.hasLetterKeys,
      refreshMinutes: settings.refreshMinutes,
      firstCallGoalHours: settings.firstCallGoalHours,
    },
    session: sessionFacts(found.session),
    sync: found.sync && syncFacts(found.sync),
    outbox: found.counts,
    updates: 'version' in updates ? { kind: updates.kind, version: updates.version } : updates,
    administrator: found.managed && {
      decides: (['connection', 'language', 'channel', 'updatesAddress'] as const).filter(
        (name) => found.managed?.[name] !== null,
      ),
      problems: found.managed.problems.map(({ what }) => what),
    },
  };
  return `${JSON.stringify(facts, null, 2)}\n\n${found.log.join('\n')}\n`;
}

function sessionFacts(session: Session): object {
  if (session.kind === 'signed-in' || session.kind === 'sign-in-needed') {
    const { connection, protection, method } = session;
    const isUsual = connection.appOrigin === defaultAppOrigin && connection.apiOrigin === defaultApiOrigin;
    return {
      kind: session.kind,
      connection: connection.kind,
      hosts: isUsual ? 'CareerPlug’s own' : 'others',
      protection,
      method,
      ...failureFacts('failure' in session ? session.failure : null),
    };
  }
  return { kind: session.kind, ...failureFacts('failure' in session ? session.failure : null) };
}

function syncFacts({ activity, connectivity, applicantCount, jobCount, ...rest }: SyncState): object {
  return {
    activity: activity.kind,
    ...failureFacts('failure' in activity ? activity.failure : null),
    connectivity: connectivity.kind,
    completeAt: rest.completeAt === null ? null : new Date(rest.completeAt).toISOString(),
    applicantCount,
    jobCount,
    unreadableCount: rest.unreadableCount,
  };
}

/** Its kind and reason; never its details, which name hosts and fields. */
function failureFacts(failure: { readonly kind: string; readonly reason?: string } | null): object {
  if (failure === null) return {};
  return { failure: [failure.kind, failure.reason].filter(Boolean).join(' ') };
}
