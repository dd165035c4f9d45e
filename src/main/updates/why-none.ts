import type { Managed } from '../../shared/domain/managed.ts';
import type { UpdateState } from '../../shared/domain/update.ts';

/** Why this Hiredesk looks for no newer one; null where it does. */
export function whyNoUpdates(facts: {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  /** Started out of an AppImage. */
  readonly isAppImage: boolean;
  /** Installed by deb or rpm. */
  readonly isSystemPackage: boolean;
  readonly hasSource: boolean;
  readonly managed: Managed | null;
}): Extract<UpdateState, { kind: 'off' }>['reason'] | null {
  if (!facts.isPackaged) return 'not-installed';
  // A file that cannot be read may have meant to switch them off.
  const { managed } = facts;
  if (managed !== null && (managed.channel === 'off' || managed.problems.length > 0))
    return 'by-administrator';
  if (facts.platform === 'linux' && facts.isSystemPackage) return 'by-package-manager';
  if (facts.platform === 'linux' && !facts.isAppImage) return 'not-installed';
  return facts.hasSource ? null : 'no-address';
}
