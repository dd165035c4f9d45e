import { ClipboardPaste, KeyRound, LogIn, Ticket } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import { Text } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceRows } from '../../ui/choice-rows.tsx';
import { classes } from '../../ui/classes.ts';
import { Brand } from './brand.tsx';
import { ConnectFailureBanner } from './connect-failure-banner.tsx';
import styles from './connect.module.css';
import layout from './choices.module.css';

export type WayChoice = 'browser' | 'code' | 'keys' | 'token';

const ways = [
  { way: 'browser', icon: LogIn },
  { way: 'code', icon: ClipboardPaste },
  { way: 'keys', icon: KeyRound },
  { way: 'token', icon: Ticket },
] as const satisfies { way: WayChoice; icon: unknown }[];

/** The ways in, named by what a person has rather than by what they are called. */
export function OtherWays({
  addingBeside,
  failure,
  onChoose,
  onBack,
}: {
  /** Name of the connection that stays open meanwhile; null where nobody is signed in. */
  readonly addingBeside: string | null;
  readonly failure: Failure | null;
  readonly onChoose: (way: WayChoice) => void;
  readonly onBack: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <main className={classes(styles['card'], layout['choices'])}>
      <Brand />
      <div className={styles['head']}>
        <h1 ref={title} tabIndex={-1}>
          <Text id={addingBeside === null ? 'connect.waysTitle' : 'connect.anotherTitle'} />
        </h1>
        <p className={styles['lead']}>
          {addingBeside === null ? (
            <Text id="connect.waysText" />
          ) : (
            <Text id="connect.anotherText" values={{ name: addingBeside }} />
          )}
        </p>
      </div>
      <ConnectFailureBanner failure={failure} />
      <ChoiceRows
        choices={ways.map(({ way, icon: Icon }) => ({
          id: way,
          icon: <Icon aria-hidden="true" />,
          title: <Text id={`connect.way.${way}.title`} />,
          text: <Text id={`connect.way.${way}.text`} />,
        }))}
        onChoose={onChoose}
      />
      <div className={styles['foot']}>
        <Button look="ghost" onPress={onBack}>
          {addingBeside === null ? (
            <Text id="connect.back" />
          ) : (
            <Text id="connect.backTo" values={{ name: addingBeside }} />
          )}
        </Button>
      </div>
    </main>
  );
}
