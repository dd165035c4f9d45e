import type { ExportColumn } from '../domain/export.ts';
import type { MessageId } from './catalogue.ts';

/** What a column of a list is called: where it is chosen, and in the file. */
export const columnTexts: Readonly<Record<ExportColumn, MessageId>> = {
  name: 'export.name',
  'first-name': 'export.firstName',
  'last-name': 'export.lastName',
  phone: 'export.phone',
  email: 'export.email',
  city: 'export.city',
  state: 'export.state',
  'postal-code': 'export.postalCode',
  job: 'export.job',
  location: 'export.location',
  account: 'export.account',
  status: 'export.status',
  step: 'export.step',
  source: 'export.source',
  'applied-at': 'export.appliedAt',
  'last-action-at': 'export.lastActionAt',
  'last-title': 'export.lastTitle',
  'last-employer': 'export.lastEmployer',
  answers: 'export.answers',
  'my-mark': 'export.myMark',
  'my-stars': 'export.myStars',
  'my-tags': 'export.myTags',
  'my-note': 'export.myNote',
  'my-last-contact': 'export.myLastContact',
  'careerplug-id': 'export.careerPlugId',
};
