import { phoneKey } from '../../../shared/domain/contact-key.ts';

/** An American number as people write it, "(512) 555-0148"; any other as it came. */
export function phoneText(phone: string): string {
  const hasExtension = /[a-z#]/iu.test(phone);
  const american = hasExtension ? null : /^\+1(\d{3})(\d{3})(\d{4})$/u.exec(phoneKey(phone) ?? '');
  return american === null ? phone : `(${american[1]}) ${american[2]}-${american[3]}`;
}
