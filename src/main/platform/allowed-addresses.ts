import { isLoopbackHost } from './loopback.ts';

/** What the connection of the moment adds to the list: its own origins. */
export type AllowedAddresses = {
  readonly origins: readonly string[];
  /** True: no address outside this computer at all but mail and telephone. */
  readonly isLoopbackOnly: boolean;
};

const careerPlugOrigins = [
  'https://app.careerplug.com',
  'https://api.careerplug.com',
  'https://www.careerplug.com',
];

/** Percent-encoded text: no second field, no control character but the end of a line. */
const prepared = String.raw`(?:[A-Za-z0-9\-_.!~*'()]|%0D%0A|%0A|%[2-9A-F][0-9A-F])*`;
const mailAddress = new RegExp(
  `^mailto:[^?&#,;<>"]{1,320}(?:\\?subject=${prepared}&body=${prepared})?$`,
  'u',
);
const textAddress = new RegExp(String.raw`^sms:\+?[0-9().-]{3,30}(?:\?body=${prepared})?$`, 'u');

/**
 * Decides whether an address may be handed to another program of this computer. Strangers write job
 * descriptions and applicants' data, so everything that is not plainly needed is refused: https to
 * CareerPlug and to the connection's own hosts, http only to a connection on this computer, and mail,
 * telephone and text-message addresses to one person, with nothing beside but a prepared subject and body.
 */
export function isAllowedAddress(address: string, allowed: AllowedAddresses): boolean {
  // The URL parser would silently drop these, and another program may not.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (address.length > 8000 || /[\u0000-\u0020\u007F\\]/u.test(address)) return false;
  const url = URL.parse(address);
  if (!url) return false;
  switch (url.protocol) {
    case 'https:':
    case 'http:': {
      if (url.username !== '' || url.password !== '') return false;
      const isOwn = allowed.origins.includes(url.origin);
      if (isLoopbackHost(url.hostname)) return isOwn;
      if (allowed.isLoopbackOnly || url.protocol !== 'https:') return false;
      return isOwn || careerPlugOrigins.includes(url.origin);
    }
    case 'mailto:':
      return mailAddress.test(address) && /^[^@]+@[^@]+$/u.test(decoded(url.pathname));
    case 'tel:':
      return /^tel:\+?[0-9().-]{3,30}$/u.test(address);
    case 'sms:':
      return textAddress.test(address);
    default:
      return false;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
