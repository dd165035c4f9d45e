import { assertNever } from '../../shared/domain/assert-never.ts';
import type { Place } from '../desk/place.tsx';
import { screens } from './screens.tsx';

/** The screen of a place. */
export function Screen({
  place,
  onShowShortcuts,
}: {
  readonly place: Place;
  readonly onShowShortcuts: () => void;
}) {
  switch (place.section) {
    case 'today':
      return <screens.Today />;
    case 'applicants':
      return <screens.Applicants place={place} />;
    case 'jobs':
      return <screens.Jobs place={place} />;
    case 'walk-in':
      return (
        <screens.WalkIn key={place.entryId} jobId={place.jobId} entryId={place.entryId} field={place.field} />
      );
    case 'outbox':
      return <screens.Outbox entryId={place.entryId} />;
    case 'settings':
      return <screens.Settings />;
    case 'help':
      return <screens.Help onShowShortcuts={onShowShortcuts} />;
    default:
      return assertNever(place);
  }
}
