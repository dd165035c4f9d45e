import { AfterAMoment } from '../../ui/skeleton.tsx';
import { PlaceholderLine } from './applicant-line.tsx';
import styles from './loading-rows.module.css';

/** The list before its first window has come. */
export function LoadingRows({ rowHeight }: { readonly rowHeight: number }) {
  return (
    <AfterAMoment>
      <div className={styles['rows']} aria-hidden="true">
        {Array.from({ length: 8 }, (_, row) => (
          <div key={row} className={styles['row']} style={{ height: rowHeight }}>
            <PlaceholderLine density={rowHeight > 50 ? 'comfortable' : 'compact'} />
          </div>
        ))}
      </div>
    </AfterAMoment>
  );
}
