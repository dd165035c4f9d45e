import { Star } from 'lucide-react';
import { Text, useText } from '../../i18n/text.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Section } from '../../ui/section.tsx';
import styles from './first-impression.module.css';
import type { OpenApplicant } from './open-applicant.ts';

/** What was noted when this person stood at the counter; CareerPlug never gets it. */
export function FirstImpression({ person }: { readonly person: OpenApplicant }) {
  const text = useText();
  const impression = person.walkIn?.impression ?? null;
  if (impression === null) return null;
  const facts = [
    { key: 'availability', label: text('applicants.impressionAvailability'), value: impression.availability },
    { key: 'note', label: text('applicants.impressionNote'), value: impression.note },
  ].filter(({ value }) => value !== '');
  return (
    <Section title={<Text id="applicants.impression" />} note={<Text id="applicants.impressionOnlyHere" />}>
      {impression.stars > 0 && (
        <span
          className={styles['stars']}
          role="img"
          aria-label={text('applicants.impressionStars', { count: impression.stars })}
        >
          {[1, 2, 3, 4, 5].map((count) => (
            <Star key={count} data-filled={count <= impression.stars || undefined} />
          ))}
        </span>
      )}
      {facts.length > 0 && <FactTable facts={facts} />}
    </Section>
  );
}
