import { at, createRandom } from '../random.ts';
import { closing, perks, type Role, roles } from '../data/roles.ts';
import type { Company, Entity, Location } from './company.ts';

export type JobRecord = {
  readonly id: number;
  readonly role: Role;
  readonly location: Location;
  readonly department: Entity;
  readonly employment: Entity;
  readonly brand: Entity;
  readonly status: string;
  /** Whether /jobs returns it; applicants of the others are still there. */
  readonly isListed: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
};

const day = 86_400_000;

/** `count` jobs that are listed, and about one closed job for every seven of them. Times before `now`. */
export function makeJobs(company: Company, count: number, seed: number, now: number): readonly JobRecord[] {
  const closed = Math.ceil(count / 7);
  return Array.from({ length: count + closed }, (_, index) => {
    const random = createRandom(seed, 71, index);
    const isListed = index < count;
    const createdAt = now - random.int(isListed ? 5 : 120, isListed ? 330 : 420) * day - random.int(0, day);
    // One location after the other; the roles walk in another step, so that no restaurant has but cooks.
    const location = at(company.locations, index);
    const role = at(roles, index + Math.floor(index / company.locations.length) * 3);
    return {
      id: 20_001 + index * 7,
      role,
      location,
      department: entity(company.departments, role.department),
      employment: role.name.includes('Part-Time')
        ? at(company.employments, 1)
        : random.pick(company.employments),
      brand: at(company.brands, role.code === 'TM' ? 1 : 0),
      status: isListed ? listedStatus(index) : at(['inactive', 'inactive', 'draft', 'waiting'], index),
      isListed,
      createdAt,
      updatedAt: Math.min(now - 60_000, createdAt + random.int(0, 40) * day),
    };
  });
}

function listedStatus(index: number): string {
  return index % 9 === 5 ? 'passive' : 'active';
}

function entity(entities: readonly Entity[], name: string): Entity {
  return entities.find((one) => one.name === name) ?? at(entities, 0);
}

/** The posting as people paste it together: headings, lists, leftovers of a word processor. */
export function descriptionOf(job: JobRecord): string {
  const { role, location } = job;
  const [from, to] = role.pay;
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  const offered = perks.filter((_, index) => (index + job.id) % 2 === 0);
  const style = job.id % 3 === 0 ? ' class="MsoNormal" style="margin:0in;font-family:Calibri"' : '';
  return [
    `<p${style}><strong>${escapeHtml(role.name)} – ${escapeHtml(location.name)}</strong></p>`,
    `<p${style}>${escapeHtml(role.opening)}</p>`,
    '<h3>What you do</h3>',
    list(role.duties),
    '<h3>What you bring</h3>',
    list(role.needs),
    `<h3>What you get</h3><p>$${from}&ndash;$${to} an hour&nbsp;&bull; ${escapeHtml(job.employment.name)}<br></p>`,
    list(offered),
    `<p${style}>Find us at ${escapeHtml(location.street)}, ${escapeHtml(location.city)}, ${location.state} ${location.postalCode}. `,
    `Questions? <a href="https://harborgrill.example/jobs/${role.code.toLowerCase()}">harborgrill.example</a></p>`,
    closing,
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
