import { at, createRandom } from '../random.ts';
import { recentEmployers, recentTitles } from '../data/experience.ts';
import { type Naming, namings, nicknames } from '../data/names.ts';
import { areaCodes, places, streets } from '../data/places.ts';
import type { Location } from './company.ts';

/** What a person writes about themself. Empty texts were left blank. */
export type Person = {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  readonly recentTitle: string;
  readonly recentEmployer: string;
};

/** The same person writes differently another time: 1 uses a nickname, 2 a new email address. */
export type Writing = 0 | 1 | 2;

/**
 * A person from their number: nothing of them is kept in memory, they are the same whenever asked for.
 * `home`: the restaurant in whose town they (mostly) live.
 * Their telephone number is nobody else's.
 */
export function personOf(seed: number, number: number, writing: Writing, home: Location): Person {
  const random = createRandom(seed, 31, number);
  const naming: Naming = random.weighted(namings);
  const given = random.pick(naming.given);
  const family = naming.family.length === 0 ? null : random.pick(naming.family);
  const town = random.chance(0.86) ? home : random.pick(places);
  // Nobody writes half of their name in one script and half in another.
  const isOwnScript =
    family === null || (given.written !== given.latin) === (family.written !== family.latin);
  const givenName = isOwnScript ? given.written : given.latin;
  const hasWorked = random.chance(0.9);
  const style = random.int(0, 5);
  const usualDomain = random.pick(emailDomains);
  const domain = writing === 2 ? 'mail.example.com' : usualDomain;
  const first = given.plain || 'guest';
  const last = family?.plain ?? '';
  const local = at(
    [`${first}.${last}`, `${first}${last}`, `${first.slice(0, 1)}${last}`, `${last}${first}`],
    style,
  );
  // The number keeps people of the same name apart.
  const email = `${local.replace(/^\.|\.$/u, '')}${number + 11}@${domain}`;
  return {
    email,
    firstName: writing === 1 ? (nicknames[given.latin] ?? givenName) : givenName,
    lastName: isOwnScript ? (family?.written ?? '') : (family?.latin ?? ''),
    phone: phoneText(number, (style + writing * 2) % phoneWritings.length),
    address: random.chance(0.75) ? `${random.int(2, 9899)} ${random.pick(streets)}` : '',
    city: town.city,
    state: town.state,
    postalCode: town.postalCode,
    country: 'US',
    recentTitle: hasWorked ? random.pick(recentTitles) : '',
    recentEmployer: hasWorked ? random.pick(recentEmployers) : '',
  };
}

const emailDomains = ['example.com', 'example.com', 'example.org', 'example.net', 'post.example.com'];

/**
 * Numbers 555-0100 to 555-0199 are fictional in every area code; there are fewer of them than a very large
 * company has applicants, so the people beyond go on to lines of the same unassigned exchange.
 */
function phoneText(number: number, writing: number): string {
  const place = number % areaCodes.length;
  const round = Math.floor(number / areaCodes.length);
  const line = round < 100 ? 100 + ((round + place * 31) % 100) : 100 + round;
  return (phoneWritings[writing] ?? plain)(at(areaCodes, place * 53), String(line).padStart(4, '0'));
}

const plain = (area: string, line: string): string => `${area}555${line}`;

const phoneWritings: readonly ((area: string, line: string) => string)[] = [
  (area, line) => `(${area}) 555-${line}`,
  (area, line) => `${area}-555-${line}`,
  plain,
  (area, line) => `+1 ${area} 555 ${line}`,
  (area, line) => `${area}.555.${line}`,
  (area, line) => `1-${area}-555-${line}`,
];
