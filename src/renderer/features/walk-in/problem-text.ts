import { isMessageId } from '../../i18n/message-id.ts';
import type { MessageId } from '../../../shared/messages/catalogue.ts';
import type { FieldProblem } from './walk-in-fields.ts';

const texts: Record<Exclude<FieldProblem['reason'], 'missing'>, MessageId> = {
  'phone-too-short': 'walkIn.problem.phoneTooShort',
  'phone-too-long': 'walkIn.problem.phoneTooLong',
  'phone-odd': 'walkIn.problem.phoneOdd',
  'email-no-at': 'walkIn.problem.emailNoAt',
  'email-no-domain': 'walkIn.problem.emailNoDomain',
  'email-odd': 'walkIn.problem.emailOdd',
  'answer-missing': 'walkIn.problem.answerMissing',
  'answer-not-offered': 'walkIn.problem.answerNotOffered',
  refused: 'walkIn.problem.refused',
};

/** The sentence under a field: what is wrong with it and what to do. */
export function problemText(problem: FieldProblem): MessageId {
  const own = `walkIn.problem.${problem.field}.${problem.reason}`;
  if (isMessageId(own)) return own;
  return problem.reason === 'missing' ? 'walkIn.problem.missing' : texts[problem.reason];
}
