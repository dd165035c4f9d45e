import { useEffect, useRef } from 'react';
import { useText } from '../i18n/text.tsx';
import { useNotices } from '../ui/notices.tsx';
import { useCall } from './use-call.ts';

/** Prints the sheet that has just been laid out, once; `onDone` comes after it, printed or not. */
export function usePrintOnce(onDone: () => void): void {
  const text = useText();
  const notices = useNotices();
  const print = useCall('app.print');
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    // Laid out first: what is printed is what the page shows at that moment.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        print.mutate(undefined, {
          onError: () => notices.warn(text('outbox.printFailed')),
          onSettled: onDone,
        });
      });
    });
  }, [notices, onDone, print, text]);
}
