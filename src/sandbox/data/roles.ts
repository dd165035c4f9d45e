import { type Question, questions as q } from './questions.ts';

/** A kind of job that the sample company hires for. */
export type Role = {
  readonly name: string;
  readonly code: string;
  readonly department: 'Kitchen' | 'Front of House' | 'Management' | 'Delivery & Catering' | 'Office';
  /** Hourly pay in dollars, from and to. */
  readonly pay: readonly [number, number];
  readonly opening: string;
  readonly duties: readonly string[];
  readonly needs: readonly string[];
  readonly questions: readonly Question[];
};

const everyone = [q.adult, q.authorized] as const;

export const roles: readonly Role[] = [
  {
    name: 'Line Cook',
    code: 'LC',
    department: 'Kitchen',
    pay: [16, 20],
    opening:
      'You run a station on our wood-fired line and send out plates you would be glad to be served yourself.',
    duties: [
      'Set up, stock and break down a station',
      'Cook to recipe, order after order, on a busy Friday too',
      'Keep the line clean as you go',
    ],
    needs: ['One year on a line, or a strong wish to learn', 'Able to stand for a whole shift'],
    questions: [...everyone, q.years, q.shifts, q.foodCard, q.knives],
  },
  {
    name: 'Server',
    code: 'SV',
    department: 'Front of House',
    pay: [11, 14],
    opening:
      'You look after your section: a warm hello, good timing, and a table that leaves happier than it came. Plus tips.',
    duties: ['Know the menu and the daily catch', 'Take orders and payments', 'Help teammates run food'],
    needs: ['A friendly, steady manner', 'Evenings and at least one weekend day'],
    questions: [...everyone, q.years, q.shifts, q.languages, q.why],
  },
  {
    name: 'Host / Hostess',
    code: 'HO',
    department: 'Front of House',
    pay: [12, 14],
    opening: 'You are the first face our guests see and the person who keeps the evening flowing.',
    duties: [
      'Greet and seat guests',
      'Keep the waitlist honest',
      'Answer the telephone and pack to-go orders',
    ],
    needs: ['No experience needed', 'Friday and Saturday evenings'],
    questions: [q.authorized, q.shifts, q.why],
  },
  {
    name: 'Dishwasher',
    code: 'DW',
    department: 'Kitchen',
    pay: [14, 16],
    opening:
      'Nothing leaves the kitchen without you. You keep plates, pans and floors clean and the team moving.',
    duties: ['Run the dish machine', 'Put away deliveries', 'Close the kitchen with the cooks'],
    needs: ['Able to lift 40 lb', 'No experience needed'],
    questions: [q.adult],
  },
  {
    name: 'Bartender',
    code: 'BT',
    department: 'Front of House',
    pay: [12, 15],
    opening: 'You pour, shake and talk with the regulars, and you know when somebody has had enough.',
    duties: ['Mix the house list', 'Check IDs, every time', 'Count the drawer and the stock'],
    needs: ['21 or older', 'State alcohol certificate, or willing to get one'],
    questions: [...everyone, q.years, q.shifts, q.start],
  },
  {
    name: 'Shift Leader',
    code: 'SL',
    department: 'Management',
    pay: [18, 22],
    opening: 'You open or close the restaurant, set the pace and leave the place better than you found it.',
    duties: ['Lead a team of 6 to 12', 'Solve guest issues on the spot', 'Do the cash and the checklists'],
    needs: ['One year leading people in food or retail', 'Open availability, two weekends a month'],
    questions: [...everyone, q.years, q.lead, q.shifts, q.start],
  },
  {
    name: 'Assistant Manager',
    code: 'AM',
    department: 'Management',
    pay: [22, 27],
    opening: 'Second to the general manager, first on the floor.',
    duties: ['Hire, train and schedule', 'Watch food and labor cost', 'Run meetings before each shift'],
    needs: ['Two years of restaurant management', 'ServSafe Manager, or within 60 days'],
    questions: [...everyone, q.years, q.lead, q.pay, q.start, q.why],
  },
  {
    name: 'General Manager',
    code: 'GM',
    department: 'Management',
    pay: [31, 38],
    opening: 'This is your restaurant: its people, its guests, its numbers.',
    duties: ['Own the result of the restaurant', 'Develop the next managers', 'Be known in the neighborhood'],
    needs: ['Three years as a manager of a full-service restaurant'],
    questions: [...everyone, q.years, q.lead, q.pay, q.start],
  },
  {
    name: 'Prep Cook',
    code: 'PC',
    department: 'Kitchen',
    pay: [15, 17],
    opening: 'Mornings, music and knives: you prepare what the line will cook all day.',
    duties: ['Cut, portion and label', 'Make sauces and soups from recipe', 'Rotate the walk-in cooler'],
    needs: ['Early mornings from 6 AM', 'Careful with a knife'],
    questions: [...everyone, q.knives, q.foodCard, q.available],
  },
  {
    name: 'Delivery Driver',
    code: 'DD',
    department: 'Delivery & Catering',
    pay: [13, 16],
    opening: 'You bring our food to the door while it is still hot. Hourly pay, mileage and tips.',
    duties: ['Check orders before leaving', 'Drive safely, always', 'Help inside between runs'],
    needs: ['Own car and insurance', 'Clean driving record'],
    questions: [...everyone, q.license, q.transport, q.shifts],
  },
  {
    name: 'Team Member',
    code: 'TM',
    department: 'Front of House',
    pay: [13, 15],
    opening: 'Register, drinks, drive-through window: you learn every part of our Express restaurants.',
    duties: ['Take and pack orders', 'Keep the dining room clean', 'Learn a new station every month'],
    needs: ['16 or older (ask us about school hours)', 'A smile at 8 in the morning'],
    questions: [q.authorized, q.transport, q.shifts, q.start],
  },
  {
    name: 'Catering Coordinator',
    code: 'CC',
    department: 'Delivery & Catering',
    pay: [17, 21],
    opening: 'Offices, weddings, ball games: you plan it, price it and see it through.',
    duties: ['Answer requests the same day', 'Write event orders', 'Set up on site'],
    needs: ['One year in catering or events', 'Comfortable with spreadsheets'],
    questions: [...everyone, q.license, q.years, q.why, q.pay],
  },
  {
    name: 'Busser / Food Runner',
    code: 'BU',
    department: 'Front of House',
    pay: [11, 13],
    opening: 'You turn tables, run plates and learn the floor from the inside. Share of tips.',
    duties: ['Clear and reset tables', 'Run food', 'Stock stations'],
    needs: ['No experience needed'],
    questions: [],
  },
  {
    name: 'Kitchen Manager',
    code: 'KM',
    department: 'Kitchen',
    pay: [24, 29],
    opening: 'You lead the back of the house: people first, then plates, then pounds.',
    duties: ['Hire and train cooks', 'Order and count', 'Pass every inspection without a surprise'],
    needs: ['Three years in a scratch kitchen, one leading it'],
    questions: [...everyone, q.years, q.lead, q.languages, q.pay],
  },
  {
    name: 'Maintenance Technician',
    code: 'MT',
    department: 'Office',
    pay: [20, 25],
    opening: 'You keep hoods, fryers and faucets running in three restaurants.',
    duties: ['Preventive rounds', 'Small plumbing and electrical repairs', 'Meet contractors'],
    needs: ['Own tools', 'Valid driver license'],
    questions: [...everyone, q.license, q.start],
  },
  {
    name: 'Bookkeeper (Part-Time)',
    code: 'BK',
    department: 'Office',
    pay: [19, 23],
    opening: 'Fifteen quiet hours a week with our invoices and payroll.',
    duties: ['Match invoices', 'Prepare payroll', 'Close the month with our accountant'],
    needs: ['Two years of bookkeeping', 'Discretion'],
    questions: [q.authorized, q.pay],
  },
];

export const closing =
  '<p>Harbor Grill is an equal opportunity employer. We decide by what you can do and how you treat people.</p>';

export const perks: readonly string[] = [
  'Free meal with every shift',
  'Weekly pay, or the same day by card',
  'Schedules posted two weeks ahead',
  'Medical, dental and vision after 60 days at 30 hours a week',
  'Paid time off from the first day',
  'Tuition help after six months',
  'A clear way up: two thirds of our managers started hourly',
];
