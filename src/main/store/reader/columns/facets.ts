import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { ApplicantQuery } from '../../../../shared/domain/applicant.ts';
import { createFacetNames, type Facet } from '../facet-names.ts';
import type { Masks } from './evaluate.ts';
import { ageBandAt, ageBands, decisionCodes, filterBits } from './filters.ts';
import { facetColumns, type FacetColumn } from './people.ts';
import type { Roster } from './roster.ts';

type Facets = CallOutput<'applicants.facets'>;

/**
 * What each choice would give: how many rows one gets by choosing it, with the other filters as they are. A row
 * counts for a filter's choices when no other filter keeps it out.
 */
export function createFacets(roster: Roster) {
  const { people, jobs } = roster;
  const names = {
    status: createFacetNames(),
    step: createFacetNames(),
    job: createFacetNames(),
    location: createFacetNames(),
    account: createFacetNames(),
    source: createFacetNames(),
  };

  return (
    query: ApplicantQuery,
    masks: Masks,
    { now, withJobs }: { readonly now: number; readonly withJobs: boolean },
  ): Facets => {
    const counted = withJobs ? facetColumns : facetColumns.filter((name) => name !== 'job');
    const { columns, dictionaries } = people;
    const counts = new Map<FacetColumn, Int32Array>(
      counted.map((name) => [name, new Int32Array(dictionaries[name].size())]),
    );
    const byBit = counted.map((name) => {
      const of = counts.get(name) ?? new Int32Array(0);
      return { bit: filterBits[name], codes: columns.codes[name], of };
    });
    // By job first: a hundred thousand people have some thousand jobs.
    const jobCodes = columns.codes.job;
    const departmentJobs = new Int32Array(dictionaries.job.size());
    const openJobs = new Int32Array(dictionaries.job.size());
    const ages = new Int32Array(ageBands.length);
    const decisions = new Int32Array(decisionCodes.length);
    const stars = new Int32Array(6);
    const tags = new Map<string, number>();
    const flags = { openJobs: 0, walkIns: 0, unread: 0, duplicates: 0, contacted: 0, notContacted: 0 };
    const hidden = new Map<number, number>();
    let shownCount = 0;
    let foundCount = 0;

    for (let row = 0; row < masks.length; row += 1) {
      const mask = masks[row] ?? 0;
      if ((mask & filterBits.out) !== 0) continue;
      foundCount += 1;
      if (mask === 0) shownCount += 1;
      // Kept out by two filters: no single choice brings it in.
      else if ((mask & (mask - 1)) === 0) hidden.set(mask, (hidden.get(mask) ?? 0) + 1);
      else continue;
      const counts1 = (bit: number): boolean => mask === 0 || mask === bit;
      for (const { bit, codes, of } of byBit) {
        if (mask !== 0 && mask !== bit) continue;
        const code = codes[row] ?? 0;
        of[code] = (of[code] ?? 0) + 1;
      }
      const job = jobCodes[row] ?? 0;
      if (counts1(filterBits.department)) departmentJobs[job] = (departmentJobs[job] ?? 0) + 1;
      if (counts1(filterBits.openJobs)) openJobs[job] = (openJobs[job] ?? 0) + 1;
      if (counts1(filterBits.age)) {
        const band = ageBandAt(columns.appliedAt[row] ?? -Infinity, now);
        if (band !== null) ages[band] = (ages[band] ?? 0) + 1;
      }
      if (counts1(filterBits.decision)) {
        const code = columns.decision[row] ?? 0;
        decisions[code] = (decisions[code] ?? 0) + 1;
      }
      if (counts1(filterBits.stars)) {
        const count = columns.stars[row] ?? 0;
        stars[count] = (stars[count] ?? 0) + 1;
      }
      if (counts1(filterBits.tags)) for (const tag of columns.tags.get(row) ?? []) add(tags, tag);
      if (counts1(filterBits.walkIns) && columns.isWalkIn[row] === 1) flags.walkIns += 1;
      if (counts1(filterBits.unread) && columns.isUnread[row] === 1) flags.unread += 1;
      if (counts1(filterBits.duplicates) && roster.duplicateOf(row) !== null) flags.duplicates += 1;
      if (counts1(filterBits.contact))
        flags[columns.isContacted[row] === 1 ? 'contacted' : 'notContacted'] += 1;
    }

    const departments = new Map<string, number>();
    for (let job = 0; job < departmentJobs.length; job += 1) {
      const count = departmentJobs[job] ?? 0;
      if (count > 0) add(departments, jobs.departmentOfCode(job), count);
      if (jobs.isOpenCode(job)) flags.openJobs += openJobs[job] ?? 0;
    }

    const optionsOf = (
      name: FacetColumn,
      chosen: readonly string[],
      placeOf?: (id: string) => string,
    ): Facet[] => names[name](dictionaries[name], counts.get(name) ?? new Int32Array(0), chosen, placeOf);
    return {
      totalCount: people.hereCount(),
      foundCount,
      shownCount,
      walkInCount: flags.walkIns,
      openJobsCount: flags.openJobs,
      unreadCount: flags.unread,
      duplicatesCount: flags.duplicates,
      contactedCount: flags.contacted,
      notContactedCount: flags.notContacted,
      statuses: optionsOf('status', query.statuses).sort((a, b) => b.count - a.count),
      steps: optionsOf('step', query.stepNames),
      jobs: withJobs
        ? optionsOf('job', query.jobIds.map(String), jobs.placeOf).filter(({ id }) => id !== '')
        : [],
      locations: optionsOf('location', query.locationIds).filter(({ id }) => id !== ''),
      accounts: optionsOf('account', query.accountIds).filter(({ id }) => id !== ''),
      departments: choices(departments, query.departmentIds)
        .filter(({ id }) => id !== '')
        .map((facet) => ({ ...facet, name: jobs.departmentNames().get(facet.id) ?? facet.id })),
      sources: optionsOf('source', query.sourceNames).filter(({ id }) => id !== ''),
      ages: ageBands.map(([id], band) => ({ id, count: ages[band] ?? 0 })),
      decisions: decisionCodes.map((id, code) => ({ id, count: decisions[code] ?? 0 })),
      stars: Array.from(stars, (count, id) => ({ id, count })),
      tags: choices(tags, query.tags),
      hidden: hiddenBy((bit) => hidden.get(bit) ?? 0),
    };
  };
}

function hiddenBy(countOf: (bit: number) => number): Facets['hidden'] {
  const { status, step, job, location, account, department, source, applied, age } = filterBits;
  const { decision, stars, tags, contact, unread, duplicates, openJobs, walkIns } = filterBits;
  return {
    status: countOf(status),
    step: countOf(step),
    job: countOf(job),
    location: countOf(location),
    account: countOf(account),
    department: countOf(department),
    source: countOf(source),
    applied: countOf(applied),
    age: countOf(age),
    decision: countOf(decision),
    stars: countOf(stars),
    tags: countOf(tags),
    contact: countOf(contact),
    unread: countOf(unread),
    duplicates: countOf(duplicates),
    openJobs: countOf(openJobs),
    walkIns: countOf(walkIns),
  };
}

function add(counts: Map<string, number>, key: string, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** Choices of few texts, by name; the chosen ones stay when nobody is left for them. */
function choices(counts: ReadonlyMap<string, number>, chosen: readonly string[]): Facet[] {
  return [...new Set([...counts.keys(), ...chosen])]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((id) => ({ id, name: id, count: counts.get(id) ?? 0 }));
}
