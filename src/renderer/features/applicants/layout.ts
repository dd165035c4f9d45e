import type { Settings } from '../../../shared/domain/settings.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';

export type Layout = Settings['applicantsLayout'];

export const layouts: readonly { readonly id: Layout; readonly label: MessageId }[] = [
  { id: 'list', label: 'layouts.list' },
  { id: 'table', label: 'layouts.table' },
  { id: 'board', label: 'layouts.board' },
];
