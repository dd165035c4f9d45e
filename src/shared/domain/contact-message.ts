import { z } from 'zod';

/** Lengths in UTF-16 units, enough for a few sentences: programs for messages are handed an address, not a letter. */
export const longestSubject = 120;
export const longestBody = 600;

/** What a manager prepares for somebody's message or mail program; they read and send it there themselves. */
export const contactMessageSchema = z.strictObject({
  subject: z.string().max(longestSubject),
  body: z.string().min(1).max(longestBody),
});
export type ContactMessage = z.infer<typeof contactMessageSchema>;

/** Windows hands over no longer address than 2,083 characters; whoever is written to takes some of them. */
const longestHandover = 1900;

/** The message as part of an address, or null when it is too long to be handed over in one. */
export function asAddressPart(message: ContactMessage, via: 'text' | 'email'): string | null {
  const subject = encoded(message.subject.replaceAll(/\s+/gu, ' ').trim());
  const lines = message.body.split(/\r\n|[\n\r\u2028\u2029]/u).map(encoded);
  // RFC 6068 asks for CRLF between the lines of a mail, RFC 5724 says nothing of any.
  const part =
    via === 'email' ? `?subject=${subject}&body=${lines.join('%0D%0A')}` : `?body=${lines.join('%0A')}`;
  return part.length > longestHandover ? null : part;
}

/** Percent-encoded, without what no person types: halves of characters and control characters. */
function encoded(line: string): string {
  return encodeURIComponent(line.toWellFormed().replaceAll(/\p{Cc}/gu, ' '));
}
