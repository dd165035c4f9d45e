import { CircleAlert, CircleCheck, Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classes } from './classes.ts';

export type BannerTone = 'info' | 'quiet' | 'warn' | 'danger' | 'good';

const icons = { info: Info, quiet: Clock, warn: TriangleAlert, danger: CircleAlert, good: CircleCheck };

/** A calm strip with something to know, and at most a word or two to act on. */
export function Banner({
  tone,
  icon,
  action,
  role,
  id,
  children,
}: {
  readonly tone: BannerTone;
  /** Instead of the tone's own. */
  readonly icon?: ReactNode;
  /** Buttons of the look `link`. */
  readonly action?: ReactNode;
  /** `status` is told when there is time, `alert` at once; without one it is only found. */
  readonly role?: 'status' | 'alert' | undefined;
  readonly id?: string | undefined;
  readonly children: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div id={id} role={role} className={classes(styles['banner'], styles[tone])}>
      {icon ?? <Icon aria-hidden="true" />}
      <div className={styles['body']}>{children}</div>
      {action !== undefined && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
