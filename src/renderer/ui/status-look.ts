import type { MessageId } from '../../shared/messages/catalogue.ts';

export type StatusLook = 'new' | 'process' | 'hired' | 'inactive' | 'unknown';

/** Words for a status: a message, or (label null) CareerPlug's own word as it came. */
export type StatusWords = {
  readonly look: StatusLook;
  readonly label: MessageId | null;
  readonly raw: string;
};

/**
 * How a status of CareerPlug is shown. Somebody in process is named by the step, which says more; a step
 * beside another status, and every status we don't know, is shown as it came.
 */
export function statusLook(status: string, stepName: string): StatusWords {
  switch (status) {
    case 'new_app':
      return { look: 'new', ...wordsOf(stepName, 'applicants.statusNew') };
    case 'in_process':
      return { look: 'process', ...wordsOf(stepName, 'applicants.statusInProcess') };
    case 'hired':
      return { look: 'hired', label: 'applicants.statusHired', raw: status };
    case 'inactive':
      return { look: 'inactive', label: 'applicants.statusInactive', raw: status };
    case '':
      return { look: 'unknown', ...wordsOf(stepName, 'applicants.statusMissing') };
    default:
      return { look: 'unknown', label: null, raw: status };
  }
}

function wordsOf(stepName: string, otherwise: MessageId): { label: MessageId | null; raw: string } {
  // "New" is CareerPlug's own name for the first step, and ours to say in the language shown.
  return stepName === '' || stepName === 'New'
    ? { label: otherwise, raw: '' }
    : { label: null, raw: stepName };
}
