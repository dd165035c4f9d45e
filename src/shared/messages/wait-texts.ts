import type { WaitBand } from '../domain/waiting.ts';
import type { MessageId } from './catalogue.ts';

/** How long somebody has waited for a first call. */
export const waitTexts: Readonly<Record<WaitBand, MessageId>> = {
  'over-48-hours': 'today.over48',
  'under-48-hours': 'today.under48',
  'under-24-hours': 'today.under24',
  'under-4-hours': 'today.under4',
};
