import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { callbackAddresses, type ReturnsBy } from './callback-address.ts';
import styles from './connect.module.css';

/** An address to register in CareerPlug, with a button; where copying fails it is selected instead. */
export function CopyAddress({ returnsBy }: { readonly returnsBy: ReturnsBy }) {
  const text = useText();
  const notices = useNotices();
  const copy = useCall('session.copyCallbackAddress');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<ReturnsBy | null>(null);
  const isCopied = copied === returnsBy;

  const done = (): void => {
    setCopied(returnsBy);
    notices.tell(text('connect.addressCopied'));
  };
  const selectInstead = (): void => {
    input.current?.select();
    const keys = navigator.userAgent.includes('Mac') ? '⌘C' : 'Ctrl+C';
    notices.show(text('connect.addressSelected', { keys }));
  };
  const press = (): void => {
    // Main knows our own address; the one of CareerPlug's code page is the same for everybody.
    if (returnsBy === 'callback') copy.mutate(undefined, { onSuccess: done, onError: selectInstead });
    else void navigator.clipboard.writeText(callbackAddresses[returnsBy]).then(done, selectInstead);
  };

  return (
    <div className={styles['address']}>
      <input
        ref={input}
        readOnly
        value={callbackAddresses[returnsBy]}
        aria-label={text('connect.callbackAddress')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <IconButton label={text(isCopied ? 'connect.copied' : 'connect.copyAddress')} onPress={press}>
        {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      </IconButton>
    </div>
  );
}
