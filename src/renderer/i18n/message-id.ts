import { english, type MessageId } from '../../shared/messages/catalogue.ts';

/** For ids that travelled as plain text, through a form's errors for instance. */
export function isMessageId(text: string): text is MessageId {
  return Object.hasOwn(english, text);
}
