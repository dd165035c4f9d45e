import { at } from '../random.ts';
import { places } from '../data/places.ts';

// The company around the jobs: accounts (franchisees), restaurants, and the small lists.

export type Account = {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly classId: number;
};

export type Location = {
  /** A text of digits, as CareerPlug gives it. */
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly account: Account;
  readonly manager: User;
};

export type Entity = { readonly id: number; readonly name: string };

export type User = {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: string;
  readonly role: 'owner' | 'recruiter_admin' | 'recruiter' | 'employee';
  readonly phone: string;
  readonly account: Account;
};

export type Company = {
  readonly name: string;
  /** IANA name; CareerPlug cuts days by it and does not say so. */
  readonly timeZone: string;
  readonly accounts: readonly Account[];
  readonly locations: readonly Location[];
  readonly departments: readonly Entity[];
  readonly employments: readonly Entity[];
  readonly brands: readonly Entity[];
  readonly steps: readonly Entity[];
  readonly users: readonly User[];
};

const stepNames = [
  'Review',
  'Phone Interview',
  'Assessment',
  'In Person Interview',
  'References',
  'Offer',
  'Background Check',
  'Hire',
];

const managers = [
  ['Dana', 'Whitfield'],
  ['Luis', 'Peña'],
  ['Priya', 'Raman'],
  ['Marcus', 'Boone'],
  ['Siobhán', 'Kelly'],
  ['Tomás', 'Rivera'],
  ['Grace', 'Nakamura'],
  ['Abdi', 'Warsame'],
] as const;

const franchisees = [
  'Harbor Grill',
  'Lone Star Harbor LLC',
  'Wasatch Harbor Group',
  'Harbor Grill Gulf Coast',
];

export type CompanySize = {
  readonly locations: number;
  readonly accounts: number;
  readonly timeZone: string;
};

export function makeCompany(size: CompanySize): Company {
  const accounts = Array.from({ length: Math.max(1, size.accounts) }, (_, index) => ({
    id: 4100 + index,
    name: franchisees[index] ?? `Harbor Grill Franchise ${index + 1}`,
    code: `HG-${String(index + 1).padStart(2, '0')}`,
    classId: 11 + (index % 2),
  }));
  const owner: User = {
    id: 9001,
    email: 'manager@harborgrill.example',
    firstName: 'Alex',
    lastName: 'Romero',
    title: 'Owner',
    role: 'owner',
    phone: '512-555-0100',
    account: at(accounts, 0),
  };
  const locations = Array.from({ length: Math.max(1, size.locations) }, (_, index) => {
    const place = at(places, index);
    const [firstName, lastName] = at(managers, index);
    const account = at(accounts, index);
    const number = String(index + 1);
    const manager: User = {
      id: 9101 + index,
      email: `store${number}@harborgrill.example`,
      firstName,
      lastName,
      title: 'General Manager',
      role: index % 3 === 2 ? 'recruiter_admin' : 'recruiter',
      phone: `512-555-${String(101 + (index % 99)).padStart(4, '0')}`,
      account,
    };
    return {
      ...place,
      id: String(5201 + index),
      name: `${place.city} #${number}`,
      number,
      street: `${100 + ((index * 37) % 800)} Harbor Way`,
      account,
      manager,
    };
  });
  return {
    name: 'Harbor Grill',
    timeZone: size.timeZone,
    accounts,
    locations,
    departments: named(601, ['Kitchen', 'Front of House', 'Management', 'Delivery & Catering', 'Office']),
    employments: named(701, ['Full-Time', 'Part-Time', 'Full-Time or Part-Time', 'Seasonal']),
    brands: named(801, ['Harbor Grill', 'Harbor Grill Express']),
    steps: named(301, stepNames),
    users: [owner, ...locations.map((location) => location.manager)],
  };
}

function named(firstId: number, names: readonly string[]): readonly Entity[] {
  return names.map((name, index) => ({ id: firstId + index, name }));
}
