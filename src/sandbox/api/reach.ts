import type { Service } from '../service.ts';
import type { Account } from '../world/company.ts';
import type { QueryReader } from './query.ts';

/**
 * The accounts that a list shows. Without permission every wish is ignored: it is the owner's account, as
 * if nothing had been asked. `isWide`: the list shows related accounts without being asked to (applicants);
 * the others want `aggregate`, an account or a class.
 */
export function readReach(
  read: QueryReader,
  { world, behaviour }: Service,
  isWide: boolean,
): ReadonlySet<number> {
  const accountId = read.integer('account_id');
  const classIds = read.integers('account_class_ids[]');
  const isAggregate = read.boolean('aggregate');
  const { accounts } = world.company;
  const own = accounts.slice(0, 1);
  if (behaviour.reach === 'own-account') return idsOf(own);
  if (accountId !== null) return idsOf(accounts.filter((account) => account.id === accountId));
  if (classIds.length > 0) return idsOf(accounts.filter((account) => classIds.includes(account.classId)));
  return idsOf(isWide || isAggregate ? accounts : own);
}

/** Everything that a token of the owner may see when asked for by its own address. */
export function canSee(account: Account, { world, behaviour }: Service): boolean {
  return behaviour.reach === 'related-accounts' || account.id === world.company.accounts[0]?.id;
}

function idsOf(accounts: readonly Account[]): ReadonlySet<number> {
  return new Set(accounts.map((account) => account.id));
}
