import { Unlink } from 'lucide-react';
import { Text } from '../../i18n/text.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Banner } from '../../ui/banner.tsx';

/** Somebody whom CareerPlug no longer has: what is shown is what was last known. */
export function GoneBanner({ goneAt }: { readonly goneAt: number }) {
  const now = useNow();
  const format = useFormat();
  return (
    <Banner tone="quiet" icon={<Unlink aria-hidden="true" />}>
      <Text id="applicants.goneSince" values={{ when: format.momentLong(goneAt, now) }} />
    </Banner>
  );
}
