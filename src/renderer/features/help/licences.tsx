import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Text } from '../../i18n/text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { HelpCard } from './help-card.tsx';
import styles from './help.module.css';
import { licencesQuery } from './queries.ts';

/** Whose work is inside, each with its licence's own words. */
export function Licences() {
  const { data } = useQuery(licencesQuery);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <HelpCard title={<Text id="help.licences" />}>
      <p>
        <Text id="help.licencesText" />
      </p>
      {data?.licences.length === 0 && (
        <p>
          <Text id="help.licencesMissing" />
        </p>
      )}
      <div className={styles['licences']}>
        {data?.licences.map(({ name, version, licence, text }) => (
          <Disclosure
            key={`${name} ${version}`}
            label={`${name} ${version}`}
            hint={licence}
            isOpen={open === `${name} ${version}`}
            onOpenChange={(isOpen) => setOpen(isOpen ? `${name} ${version}` : null)}
          >
            {open === `${name} ${version}` && <pre className={styles['plain']}>{text}</pre>}
          </Disclosure>
        ))}
      </div>
    </HelpCard>
  );
}
