import { expect, test } from 'vitest';
import { createWorld, type World, type WorldOptions } from './world.ts';

const now = Date.UTC(2026, 2, 20, 18);
const usual: WorldOptions = {
  seed: 7,
  applicants: 1200,
  jobs: 40,
  locations: 8,
  accounts: 1,
  timeZone: 'America/Chicago',
  now,
};
const day = 86_400_000;

function people(world: World): ReturnType<World['personBehind']>[] {
  return world.applicants.all().map((record) => world.personBehind(record));
}

test('the same seed makes the same company, person by person; another seed another', () => {
  expect(people(createWorld(usual))).toEqual(people(createWorld(usual)));
  expect(people(createWorld({ ...usual, seed: 8 }))).not.toEqual(people(createWorld(usual)));
});

test('40 listed jobs over 8 restaurants, some closed ones, 1,200 applicants with ids of their own', () => {
  const world = createWorld(usual);
  expect(world.listedJobs()).toHaveLength(40);
  expect(new Set(world.listedJobs().map((job) => job.location.id)).size).toBe(8);
  expect(new Set(world.listedJobs().map((job) => job.role.name)).size).toBeGreaterThan(12);
  expect(new Set(world.applicants.all().map((record) => record.id)).size).toBe(1200);
  expect(world.applicants.all().some((record) => !world.isListed(record.job))).toBe(true);
});

test('ages run from minutes to a year, and nothing happens after now or before somebody applied', () => {
  const records = createWorld(usual).applicants.all();
  const ages = records.map((record) => now - record.appliedAt);
  expect(Math.min(...ages)).toBeLessThan(60 * 60_000);
  expect(Math.max(...ages)).toBeGreaterThan(330 * day);
  expect(Math.max(...ages)).toBeLessThan(368 * day);
  for (const record of records) {
    expect(record.appliedAt).toBeLessThan(now);
    expect(record.lastActedOnAt ?? record.appliedAt).toBeGreaterThanOrEqual(record.appliedAt);
    expect(record.lastActedOnAt ?? 0).toBeLessThanOrEqual(now);
    expect(record.status === 'hired').toBe(record.hiredAt !== null);
    expect(record.status === 'new_app').toBe(record.lastActedOnAt === null);
  }
});

test('most are never looked at, few are hired, and the old are sooner decided than the young', () => {
  const records = createWorld({ ...usual, applicants: 20_000 }).applicants.all();
  const share = (list: typeof records, status: string): number =>
    list.filter((record) => record.status === status).length / list.length;
  const young = records.filter((record) => now - record.appliedAt < 2 * day);
  const old = records.filter((record) => now - record.appliedAt > 60 * day);
  expect(share(records, 'new_app')).toBeGreaterThan(0.5);
  expect(share(records, 'hired')).toBeGreaterThan(1 / 400);
  expect(share(records, 'hired')).toBeLessThan(1 / 100);
  expect(share(young, 'new_app')).toBeGreaterThan(share(old, 'new_app') + 0.2);
  expect(share(old, 'inactive')).toBeGreaterThan(share(old, 'in_process'));
});

test('names come from many languages, with apostrophes, accents, other scripts and single names', () => {
  const names = people(createWorld(usual)).map((person) => `${person.firstName}|${person.lastName}`);
  for (const kind of [
    /['’]/u,
    /[À-ž]/u,
    /\p{Script=Han}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Hangul}/u,
    /\p{Script=Cyrillic}/u,
    /\|$/u,
    /-/u,
  ]) {
    expect([kind, names.filter((name) => kind.test(name)).length > 0]).toEqual([kind, true]);
  }
  const mixed = names.filter(
    (name) =>
      /\p{Script=Latin}/u.test(name) && /\p{Script=Han}|\p{Script=Arabic}|\p{Script=Hangul}/u.test(name),
  );
  expect(mixed).toEqual([]);
});

test("numbers and addresses are fictional, and nobody else's", () => {
  const world = createWorld(usual);
  const own = new Map<number, { phone: string; email: string }>();
  for (const record of world.applicants.all()) {
    const { phone, email } = world.personBehind(record);
    expect(phone.replaceAll(/\D/gu, '')).toMatch(/^1?[2-9]\d{2}55501\d{2}$/u);
    expect(email).toMatch(/^[a-z.]+\d+@(?:[a-z]+\.)?example\.(?:com|org|net)$/u);
    if (!own.has(record.personNumber)) {
      own.set(record.personNumber, {
        phone: phone.replaceAll(/\D/gu, '').slice(-10),
        email: email.split('@')[0] ?? '',
      });
    }
  }
  expect(new Set([...own.values()].map((one) => one.phone)).size).toBe(own.size);
  expect(new Set([...own.values()].map((one) => one.email)).size).toBe(own.size);
});

test('some people apply again elsewhere, under a nickname or with another address', () => {
  const world = createWorld(usual);
  const again = Map.groupBy(world.applicants.all(), (record) => record.personNumber);
  const several = [...again.values()].filter((records) => records.length > 1);
  expect(several.length).toBeGreaterThan(20);
  expect(several.some((records) => new Set(records.map((one) => one.job.location.id)).size > 1)).toBe(true);
  const writings = several.map((records) => new Set(records.map((one) => world.personBehind(one).firstName)));
  expect(writings.some((names) => names.size > 1)).toBe(true);
  for (const records of several) {
    const digits = records.map((one) => world.personBehind(one).phone.replaceAll(/\D/gu, '').slice(-10));
    expect(new Set(digits).size).toBe(1);
  }
});

test('100,000 applicants and 5,000 jobs are made, listed and added to without a wait worth naming', () => {
  const world = createWorld({ ...usual, applicants: 100_000, jobs: 5000, locations: 500, accounts: 3 });
  expect(world.applicants.count()).toBe(100_000);
  expect(world.listedJobs()).toHaveLength(5000);
  const all = world.applicants.select({});
  // The same answer again, not a second walk: a page costs a slice.
  expect(world.applicants.select({})).toBe(all);
  world.tick(now);
  expect(world.applicants.select({})).not.toBe(all);
  expect(world.applicants.select({})[0]?.appliedAt).toBe(now);
});

test('a closed job leaves the list, its people stay', () => {
  const world = createWorld(usual);
  const record = world.applicants.all().find((one) => world.isListed(one.job));
  const job = record?.job;
  if (job === undefined) throw new Error('Nobody');
  world.closeJob(job.id);
  expect(world.listedJobs()).not.toContain(job);
  expect(world.applicants.select({ jobId: job.id })).toContain(record);
});
