/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an hr cannot be moved */
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import styles from './split-panes.module.css';
import { useIsNarrow } from './use-is-narrow.ts';

export const minListWidth = 320;
export const maxListWidth = 520;
const step = 16;

/** Keeps a width inside of what the list may have. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(maxListWidth, Math.max(minListWidth, width)));
}

/**
 * A list beside what is open in it. The border between them can be moved by pointer, and by the arrow keys
 * when it has the focus; `onWidth` is told when the moving ends.
 */
export function SplitPanes({
  label,
  list,
  detail,
  width,
  onWidth,
}: {
  /** Names the list's part of the page. */
  readonly label?: string | undefined;
  readonly list: ReactNode;
  readonly detail: ReactNode;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const text = useText();
  const isNarrow = useIsNarrow();
  // What the hand has made of `was`; holds until the new width comes back as the prop.
  const [moved, setMoved] = useState({ was: width, width });
  const grip = useRef<{ x: number; width: number } | null>(null);
  const shown = clampWidth(moved.was === width ? moved.width : width);

  const grab = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width: shown };
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip.current === null) return;
    setMoved({ was: width, width: clampWidth(grip.current.width + event.clientX - grip.current.x) });
  };
  const drop = (): void => {
    if (grip.current === null) return;
    grip.current = null;
    if (shown !== width) onWidth(shown);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const wanted = {
      ArrowLeft: shown - step,
      ArrowRight: shown + step,
      Home: minListWidth,
      End: maxListWidth,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setMoved({ was: width, width: clampWidth(wanted) });
    onWidth(clampWidth(wanted));
  };

  return (
    <div
      className={styles['panes']}
      // Enlarged to 200 % both have to give way, as the styles say.
      style={isNarrow ? undefined : { gridTemplateColumns: `${shown}px minmax(0, 1fr)` }}
    >
      <section className={styles['list']} aria-label={label ?? text('app.list')} data-pane="list">
        {list}
        {!isNarrow && (
          <div
            role="separator"
            aria-orientation="vertical"
            aria-label={text('app.resizeList')}
            aria-valuenow={shown}
            aria-valuemin={minListWidth}
            aria-valuemax={maxListWidth}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator with a value is interactive
            tabIndex={0}
            className={styles['separator']}
            onPointerDown={grab}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={drop}
            onKeyDown={press}
          />
        )}
      </section>
      {detail}
    </div>
  );
}
