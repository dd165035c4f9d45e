import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNotices } from '../../ui/notices.tsx';
import styles from './connect.module.css';

/** An address to register in CareerPlug, with a button; where copying isn't allowed it is selected instead. */
export function CopyAddress({ address }: { readonly address: string }) {
  const text = useText();
  const notices = useNotices();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === address;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
      notices.tell(text('connect.addressCopied'));
    } catch {
      input.current?.select();
      const keys = navigator.userAgent.includes('Mac') ? '⌘C' : 'Ctrl+C';
      notices.show(text('connect.addressSelected', { keys }));
    }
  }

  return (
    <div className={styles['address']}>
      <input
        ref={input}
        readOnly
        value={address}
        aria-label={text('connect.callbackAddress')}
        onFocus={(event) => event.currentTarget.select()}
      />
      <IconButton
        label={text(isCopied ? 'connect.copied' : 'connect.copyAddress')}
        onPress={() => void copy()}
      >
        {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      </IconButton>
    </div>
  );
}
