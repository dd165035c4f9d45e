import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { nearSchema, type Near } from '../../../shared/contract/jobs.ts';
import { Text, useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/button.tsx';
import popover from '../../ui/filter-popover.module.css';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './near-popover.module.css';

const radii = [5, 10, 25, 50];

/** Asks for a postal code and how far around it. */
export function NearPopover({
  near,
  onNear,
}: {
  readonly near: Near | null;
  readonly onNear: (near: Near) => void;
}) {
  const text = useText();
  return (
    <DialogTrigger>
      <AriaButton className={popover['trigger'] ?? ''}>
        <MapPin aria-hidden="true" />
        <Text id="jobs.near" />
      </AriaButton>
      <Popover className={popover['popover'] ?? ''} offset={6} placement="bottom start">
        <Dialog className={popover['dialog'] ?? ''} aria-label={text('jobs.near')}>
          {({ close }) => (
            <NearForm
              near={near}
              onNear={(wanted) => {
                onNear(wanted);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function NearForm({ near, onNear }: { readonly near: Near | null; readonly onNear: (near: Near) => void }) {
  const text = useText();
  const [postalCode, setPostalCode] = useState(near?.postalCode ?? '');
  const [miles, setMiles] = useState(near?.miles ?? 10);
  const [isTold, setIsTold] = useState(false);
  const wanted = nearSchema.safeParse({ postalCode, miles });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTold(true);
        if (wanted.success) onNear(wanted.data);
      }}
    >
      <TextField
        label={text('jobs.nearZip')}
        value={postalCode}
        onChange={setPostalCode}
        maxLength={12}
        error={isTold && !wanted.success ? text('jobs.nearZipWrong') : undefined}
      />
      <Segmented
        label={text('jobs.nearMiles')}
        choices={radii.map((radius) => ({ value: String(radius), label: String(radius) }))}
        value={String(miles)}
        onChange={(chosen) => setMiles(Number(chosen))}
      />
      <p className={styles['note']}>
        <Text id="jobs.nearNote" />
      </p>
      <Button type="submit" look="primary">
        <Text id="jobs.nearShow" />
      </Button>
    </form>
  );
}
