import type { Failure } from '../../../shared/domain/failure.ts';
import type { TextOf } from '../../i18n/text.tsx';

/** Why a file could not be written where a person wanted it; null for what isn't about the file. */
export function exportFailureText(failure: Failure, text: TextOf): string | null {
  if (failure.kind !== 'storage') return null;
  switch (failure.reason) {
    case 'disk-full':
      return text('export.diskFull');
    case 'read-only':
      return text('export.notWritable');
    case 'busy':
      return text('export.busy');
    default:
      // A folder that is gone, or something else that is no folder.
      return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(failure.detail ?? '')
        ? text('export.notWritable')
        : null;
  }
}
