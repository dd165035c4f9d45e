import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import styles from './file-drop.module.css';

type DropItem = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]['items'][number];

async function filesOf(items: readonly DropItem[], onFiles: (files: readonly File[]) => void): Promise<void> {
  const dropped = items.filter((item) => item.kind === 'file');
  const files = await Promise.all(dropped.map((item) => item.getFile()));
  if (files.length > 0) onFiles(files);
}

/** A place to let a file go, with a button that chooses one for those who don't drag. */
export function FileDrop({
  label,
  text,
  chooseText,
  limits,
  dropNowText,
  acceptedTypes,
  onFiles,
  children,
}: {
  /** Name of the place for those who listen. */
  readonly label: string;
  /** Words before the button. */
  readonly text: string;
  readonly chooseText: string;
  readonly limits: string;
  /** While a file hovers over it. */
  readonly dropNowText: string;
  /** Extensions with their dot, for the file dialog only: what arrives is checked again. */
  readonly acceptedTypes: readonly string[];
  /** Never empty. */
  readonly onFiles: (files: readonly File[]) => void;
  /** After the button: another way in. */
  readonly children?: ReactNode;
}) {
  return (
    <DropZone
      aria-label={label}
      className={classes(styles['zone'])}
      onDrop={(event) => {
        void filesOf(event.items, onFiles);
      }}
    >
      {({ isDropTarget }) => (
        <>
          <FileUp aria-hidden="true" />
          {isDropTarget ? (
            <div>{dropNowText}</div>
          ) : (
            <>
              <div>{text}</div>
              <div>
                <FileTrigger
                  acceptedFileTypes={acceptedTypes}
                  onSelect={(list) => {
                    const files = [...(list ?? [])];
                    if (files.length > 0) onFiles(files);
                  }}
                >
                  <Button look="link">{chooseText}</Button>
                </FileTrigger>
                {children}
              </div>
            </>
          )}
          <div className={styles['limits']}>{limits}</div>
        </>
      )}
    </DropZone>
  );
}
