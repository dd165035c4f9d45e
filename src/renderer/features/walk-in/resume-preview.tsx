import { skipToken, useQuery } from '@tanstack/react-query';
import type { OutboxEntryId } from '../../../shared/domain/ids.ts';
import { call } from '../../desk/call.ts';
import { useText } from '../../i18n/text.tsx';
import styles from './walk-in.module.css';

type ResumeFile = { readonly name: string; readonly contentType: string; readonly size: number };

const longestText = 4000;

/** A look at a photo or a text that was attached; other files are told by their name and size alone. */
export function ResumePreview({ id, file }: { readonly id: OutboxEntryId; readonly file: ResumeFile }) {
  const text = useText();
  const isShown = file.contentType.startsWith('image/') || file.contentType === 'text/plain';
  const resume = useQuery({
    queryKey: ['outbox.resume', { id, name: file.name, size: file.size }] as const,
    queryFn: isShown
      ? async () => {
          const { contentType, bytes } = await call('outbox.resume', { id });
          return contentType === 'text/plain'
            ? { kind: 'text' as const, text: new TextDecoder().decode(bytes.subarray(0, longestText)) }
            : { kind: 'image' as const, url: await dataUrlOf(new Blob([bytes], { type: contentType })) };
        }
      : skipToken,
    gcTime: 0,
  });
  if (resume.data === undefined) return null;
  if (resume.data.kind === 'text') return <p className={styles['previewText']}>{resume.data.text}</p>;
  return (
    <img
      className={styles['preview']}
      src={resume.data.url}
      alt={text('walkIn.resumePreview', { name: file.name })}
    />
  );
}

/** The policy of our pages lets pictures in as data only. */
async function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });
}
