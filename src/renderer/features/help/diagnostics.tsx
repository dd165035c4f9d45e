import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { useFailureText } from '../../i18n/use-failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { HelpCard } from './help-card.tsx';
import styles from './help.module.css';
import { diagnosticsQuery } from './queries.ts';

/** What support asks for: to be looked at first, then copied. */
export function Diagnostics() {
  const text = useText();
  const notices = useNotices();
  const textOf = useFailureText();
  const [isShown, setIsShown] = useState(false);
  const { data } = useQuery(diagnosticsQuery);
  const copy = useCall('help.copyDiagnostics');
  return (
    <HelpCard title={<Text id="help.diagnostics" />}>
      <div className={styles['line']}>
        <p>
          <Text id="help.diagnosticsText" />
        </p>
        <Button
          icon={<Copy aria-hidden="true" />}
          isPending={copy.isPending}
          onPress={() =>
            copy.mutate(undefined, {
              onSuccess: () => notices.tell(text('help.diagnosticsCopied')),
              onError: (error) => notices.warn(textOf(error.failure)),
            })
          }
        >
          <Text id="help.diagnosticsCopy" />
        </Button>
      </div>
      <Disclosure label={text('help.diagnosticsShow')} isOpen={isShown} onOpenChange={setIsShown}>
        <pre className={styles['plain']}>{data?.text}</pre>
      </Disclosure>
    </HelpCard>
  );
}
