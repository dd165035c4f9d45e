import type { Account, Entity, Location, User } from '../world/company.ts';

/** JSON as CareerPlug's entities give it. */
export type Json = Readonly<Record<string, unknown>>;

export function accountShape(account: Account): Json {
  return { id: account.id, name: account.name, slt_code: account.code };
}

/**
 * The postal code's key is `zip code`, the id a text (facts.md). Where the document is not followed to the
 * letter, every fifth location has no street.
 */
export function locationShape(location: Location, isStrict: boolean): Json {
  const hasStreet = isStrict || Number(location.id) % 5 !== 0;
  return {
    id: location.id,
    name: location.name,
    city: location.city,
    state: location.state,
    'zip code': location.postalCode,
    street: hasStreet ? location.street : null,
    country: 'US',
    number: location.number,
    account: accountShape(location.account),
  };
}

export function entityShape(entity: Entity): Json {
  return { id: entity.id, name: entity.name };
}

export function accountEntityShape(entity: Entity, account: Account): Json {
  return { ...entityShape(entity), account: accountShape(account) };
}

export function userRefShape(user: User): Json {
  return { id: String(user.id), firstname: user.firstName, lastname: user.lastName, email: user.email };
}

/** `login_url` signs its reader in as that person: Hiredesk must never ask for it needlessly (facts.md). */
export function userShape(user: User, appOrigin: string): Json {
  return {
    id: user.id,
    email: user.email,
    firstname: user.firstName,
    lastname: user.lastName,
    description: '',
    title: user.title,
    role: user.role,
    phone: user.phone,
    login_url: `${appOrigin}/sso/${user.id}?token=single-sign-on-credential-of-${user.id}`,
    account: accountShape(user.account),
  };
}
