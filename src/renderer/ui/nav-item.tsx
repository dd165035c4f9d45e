import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Text } from '../i18n/text.tsx';
import styles from './nav-item.module.css';
import { Tooltip } from './tooltip.tsx';

type NavItemProps = {
  readonly icon: ReactNode;
  readonly label: string;
  /** Already written in the person's language. */
  readonly count?: string | undefined;
  readonly needsAttention?: boolean;
  readonly isCurrent: boolean;
  readonly isCollapsed: boolean;
  readonly onPress: () => void;
};

/** One line of the sidebar; collapsed, its icon with the words as a tooltip. */
export function NavItem({
  icon,
  label,
  count,
  needsAttention = false,
  isCurrent,
  isCollapsed,
  onPress,
}: NavItemProps) {
  const button = (
    <Button
      className={styles['item'] ?? ''}
      data-current={isCurrent || undefined}
      data-collapsed={isCollapsed || undefined}
      {...(isCurrent && { 'aria-current': 'page', 'data-pane-start': '' })}
      onPress={onPress}
    >
      {icon}
      <span className={isCollapsed ? 'visually-hidden' : styles['label']}>{label}</span>{' '}
      {count !== undefined && (
        <span
          className={isCollapsed && !needsAttention ? 'visually-hidden' : styles['count']}
          data-attention={needsAttention || undefined}
        >
          {count}
          {needsAttention && (
            <span className="visually-hidden">
              {' '}
              <Text id="app.needsAttention" />
            </span>
          )}
        </span>
      )}
    </Button>
  );
  return <li>{isCollapsed ? <Tooltip text={label}>{button}</Tooltip> : button}</li>;
}
