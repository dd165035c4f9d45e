import { fullName } from '../../shared/domain/applicant.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import type { ExportColumn } from '../../shared/domain/export.ts';
import type { MessageId } from '../../shared/messages/catalogue.ts';
import type { ListedPerson } from '../store/store.ts';
import type { Cell } from './cell.ts';

/** A text of the catalogue in the language that is shown. */
export type Words = (id: MessageId) => string;

const statusTexts: Readonly<Record<string, MessageId>> = {
  new_app: 'applicants.statusNew',
  in_process: 'applicants.statusInProcess',
  hired: 'applicants.statusHired',
  inactive: 'applicants.statusInactive',
};
const markTexts = { call: 'marks.call', maybe: 'marks.maybe', no: 'marks.no' } as const;

/** What a column says of somebody. Statuses that we don't know are told as CareerPlug gave them. */
export function cellOf(column: ExportColumn, person: ListedPerson, words: Words): Cell {
  const { applicant } = person;
  switch (column) {
    case 'name':
      return text(fullName(applicant));
    case 'first-name':
      return text(applicant.firstName);
    case 'last-name':
      return text(applicant.lastName);
    case 'phone':
      return text(applicant.phone);
    case 'email':
      return text(applicant.email);
    case 'city':
      return text(applicant.city);
    case 'state':
      return text(applicant.state);
    case 'postal-code':
      return text(applicant.postalCode);
    case 'job':
      return text(applicant.jobName);
    case 'location':
      return text(applicant.location?.name ?? '');
    case 'account':
      return text(applicant.account?.name ?? '');
    case 'status': {
      const known = statusTexts[applicant.status];
      return text(known === undefined ? applicant.status : words(known));
    }
    case 'step':
      return text(applicant.stepName === '' ? words('applicants.stepNew') : applicant.stepName);
    case 'source':
      return text(applicant.sourceName);
    case 'applied-at':
      return moment(applicant.appliedAt);
    case 'last-action-at':
      return moment(applicant.lastActedOnAt);
    case 'last-title':
      return text(applicant.recentTitle);
    case 'last-employer':
      return text(applicant.recentEmployer);
    case 'answers':
      return text(applicant.answers.map(({ question, answer }) => `${question}: ${answer}`).join('\n'));
    case 'my-mark':
      return text(person.decision === null ? '' : words(markTexts[person.decision]));
    case 'my-stars':
      return person.stars === 0 ? { kind: 'empty' } : { kind: 'number', value: person.stars };
    case 'my-tags':
      return text(person.tags.join(', '));
    case 'my-note':
      return text(person.note);
    case 'my-last-contact':
      return moment(person.contactedAt);
    case 'careerplug-id':
      return { kind: 'number', value: applicant.id };
    default:
      return assertNever(column);
  }
}

function text(content: string): Cell {
  return content === '' ? { kind: 'empty' } : { kind: 'text', text: content };
}

function moment(at: number | null): Cell {
  return at === null ? { kind: 'empty' } : { kind: 'moment', at };
}
