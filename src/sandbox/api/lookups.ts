import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Service } from '../service.ts';
import type { Account, Entity } from '../world/company.ts';
import { accountEntityShape, type Json, locationShape, userShape } from './lookup-shapes.ts';
import { pageHeaders, readPage, slice } from './paging.ts';
import { problem } from './problem.ts';
import { createQueryReader, type QueryReader } from './query.ts';
import { canSee, readReach } from './reach.ts';

/** Locations, departments, employments, brands, users. */
export function lookupRoutes(service: Service): Hono {
  const { world, behaviour, grants } = service;
  const { company } = world;
  const routes = new Hono();

  const list = <T>(
    path: string,
    items: (accounts: readonly Account[], read: QueryReader) => readonly T[],
    shape: (item: T, c: Context) => Json,
  ): void => {
    routes.get(path, (c) => {
      const read = createQueryReader(new URL(c.req.url).searchParams);
      const wish = readPage(read, service);
      const reach = readReach(read, service, false);
      const found = items(
        company.accounts.filter((account) => reach.has(account.id)),
        read,
      );
      const wrong = read.problem();
      if (wrong !== null) return problem(c, 400, wrong);
      // The document types these lists as one object: to the letter, a page has one record.
      const page = behaviour.isStrict ? { ...wish, perPage: 1 } : wish;
      pageHeaders(c, found.length, page, behaviour.hasPagingHeaders);
      const rows = slice(found, page).map((item) => shape(item, c));
      if (!behaviour.isStrict) return c.json(rows);
      const [only] = rows;
      return only === undefined ? problem(c, 404, 'Not Found') : c.json(only);
    });
  };

  list(
    '/locations',
    (accounts) => company.locations.filter((location) => accounts.includes(location.account)),
    (location) => locationShape(location, behaviour.isStrict),
  );
  const entities = {
    departments: company.departments,
    employments: company.employments,
    brands: company.brands,
  };
  for (const [name, items] of Object.entries(entities)) {
    list(
      `/${name}`,
      (accounts) => accounts.flatMap((account) => items.map((entity) => ({ entity, account }))),
      ({ entity, account }: { entity: Entity; account: Account }) => accountEntityShape(entity, account),
    );
  }
  list(
    '/users',
    (accounts, read) => {
      const email = read.text('email')?.toLowerCase() ?? null;
      return company.users.filter(
        (user) => accounts.includes(user.account) && (email === null || user.email === email),
      );
    },
    (user, c) => userShape(user, new URL(c.req.url).origin),
  );

  const one = <T extends { readonly account: Account }>(
    path: string,
    word: string,
    find: (id: number) => T | undefined,
    shape: (item: T, c: Context) => Json,
  ): void => {
    routes.get(path, (c) => {
      const id = c.req.param('id') ?? '';
      if (!/^\d{1,10}$/u.test(id)) return problem(c, 400, 'id is invalid');
      const item = find(Number(id));
      if (item === undefined || !canSee(item.account, service)) {
        return problem(c, 404, `Couldn't find ${word} with 'id'=${id}`);
      }
      return c.json(shape(item, c));
    });
  };
  one(
    '/locations/:id',
    'Location',
    (id) => company.locations.find((location) => location.id === String(id)),
    (location) => locationShape(location, behaviour.isStrict),
  );
  one(
    '/users/:id',
    'User',
    (id) => company.users.find((user) => user.id === id),
    (user, c) => userShape(user, new URL(c.req.url).origin),
  );

  /** Everybody's tokens end; the document says nothing of an answer's body. */
  routes.post('/users/reset', (c) => {
    grants.revokeAll(null);
    return c.json({ success: true }, 201);
  });

  routes.put('/users/reset/:id', (c) => {
    const id = Number(c.req.param('id'));
    if (!Number.isInteger(id)) return problem(c, 400, 'id is invalid');
    if (!company.users.some((user) => user.id === id)) {
      return problem(c, 404, `Couldn't find User with 'id'=${id}`);
    }
    grants.revokeAll(id);
    return c.json({ success: true });
  });

  return routes;
}
