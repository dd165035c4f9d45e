import { HardDrive, Hourglass, LogOut, TriangleAlert, Wrench } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCall } from '../../desk/use-call.ts';
import { Text } from '../../i18n/text.tsx';
import { ChoiceRows } from '../../ui/choice-rows.tsx';
import { classes } from '../../ui/classes.ts';
import { Brand } from './brand.tsx';
import layout from './choices.module.css';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import styles from './connect.module.css';

const answers = [
  { answer: 'memory-only', icon: Hourglass },
  { answer: 'keep-anyway', icon: HardDrive },
  { answer: 'cancel', icon: LogOut },
] as const;

/** The sign-in succeeded, on a computer that can't protect what would be kept. Nothing is on disk yet. */
export function WeakConsent({ connectionName }: { readonly connectionName: string }) {
  const answer = useCall('session.answerWeakProtection');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <main className={classes(styles['card'], layout['choices'])}>
      <Brand />
      <div className={styles['head']}>
        <h1 ref={title} tabIndex={-1}>
          <Text id="connect.weakTitle" />
        </h1>
        <p className={styles['lead']}>
          <Text id="connect.weakText" values={{ name: connectionName }} />
        </p>
      </div>
      <ul className={layout['why']}>
        <li>
          <TriangleAlert aria-hidden="true" />
          <span>
            <Text id="connect.weakRisk" />
          </span>
        </li>
        <li>
          <Wrench aria-hidden="true" />
          <span>
            <Text id="connect.weakMend" />
          </span>
        </li>
      </ul>
      <ConnectFailureBanner failure={answer.error?.failure ?? null} />
      <ChoiceRows
        isDisabled={answer.isPending}
        choices={answers.map(({ answer: id, icon: Icon }) => ({
          id,
          icon: <Icon aria-hidden="true" />,
          title: <Text id={`connect.weak.${id}.title`} />,
          text: <Text id={`connect.weak.${id}.text`} />,
        }))}
        onChoose={(id) => answer.mutate({ answer: id })}
      />
    </main>
  );
}
