import { Text, useText } from '../../i18n/text.tsx';
import { Stars } from '../../ui/stars.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { WalkInForm } from './use-walk-in-form.ts';
import styles from './walk-in.module.css';

/** What the manager thinks; never leaves this computer. */
export function ImpressionCard({ form }: { readonly form: WalkInForm }) {
  const text = useText();
  const { impression } = form.fields;
  return (
    <section className={styles['card']} aria-labelledby="impression-title">
      <h2 id="impression-title" className={styles['cardTitle']}>
        <Text id="walkIn.impression" /> <small>{text('walkIn.onlyHere')}</small>
      </h2>
      <Stars
        label={text('walkIn.stars')}
        value={impression.stars}
        onChange={(stars) => form.put({ impression: { ...impression, stars } })}
        nameOf={(count) => text('walkIn.starCount', { count })}
        clearText={text('walkIn.clearAnswer')}
      />
      <TextField
        label={text('walkIn.availability')}
        placeholder={text('walkIn.availabilityPlaceholder')}
        canSpellCheck
        maxLength={2000}
        value={impression.availability}
        onChange={(availability) => form.put({ impression: { ...impression, availability } })}
      />
      <TextArea
        label={text('walkIn.note')}
        placeholder={text('walkIn.notePlaceholder')}
        rows={3}
        maxLength={10_000}
        value={impression.note}
        onChange={(note) => form.put({ impression: { ...impression, note } })}
      />
    </section>
  );
}
