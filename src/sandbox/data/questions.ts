/** The four kinds that CareerPlug knows, and two words that nobody has told us about. */
export type QuestionKind =
  'Yes/No' | 'Multiple Choice' | 'Open Response' | 'Multi-Select' | 'Star Rating' | 'Date';

export type Question = {
  readonly id: string;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly isRequired: boolean;
  readonly options: readonly string[];
  /** What people write where there is nothing to choose. */
  readonly answers: readonly string[];
};

function question(
  id: number,
  kind: QuestionKind,
  isRequired: boolean,
  text: string,
  options: readonly string[] = [],
  answers: readonly string[] = [],
): Question {
  return { id: String(id), text, kind, isRequired, options, answers };
}

const yesNo = ['Yes', 'No'];

export const questions = {
  adult: question(8101, 'Yes/No', true, 'Are you at least 18 years old?', yesNo),
  authorized: question(8102, 'Yes/No', true, 'Are you authorized to work in the United States?', yesNo),
  transport: question(8103, 'Yes/No', false, 'Do you have reliable transportation to work?', yesNo),
  years: question(8104, 'Multiple Choice', true, 'How long have you worked in restaurants?', [
    'Never, I am ready to learn',
    'Less than 1 year',
    '1–3 years',
    'More than 3 years',
  ]),
  shifts: question(8105, 'Multi-Select', true, 'Which shifts can you work?', [
    'Weekday mornings',
    'Weekday evenings',
    'Weekend mornings',
    'Weekend evenings',
    'Overnight',
  ]),
  why: question(
    8106,
    'Open Response',
    false,
    'Why would you like to work with us?',
    [],
    [
      'I live close by and I like working with people.',
      'My cousin works at this location and says the team is great.',
      'I have cooked for my family since I was ten and want to learn more.',
      'Looking for steady hours while I finish school.',
      'Quiero aprender y crecer con la empresa.',
      'I worked the fryer at my last place for two years, then it closed. I am on time, I do not call out, and I can cover weekends and holidays if the schedule is posted early enough for me to arrange child care.',
      'Good food & good people :)',
      'n/a',
    ],
  ),
  start: question(
    8107,
    'Open Response',
    true,
    'When could you start?',
    [],
    [
      'Right away',
      'Tomorrow',
      'Two weeks after an offer, sooner if you need me.',
      'After finals, around the 15th',
      'Lo antes posible',
      'Monday',
    ],
  ),
  foodCard: question(8108, 'Multiple Choice', false, "Do you have a food handler's card?", [
    'Yes',
    'No, but I will get one',
    'No',
  ]),
  pay: question(
    8109,
    'Open Response',
    false,
    'What hourly pay are you looking for?',
    [],
    ['$16/hr', '15-18', 'Negotiable', 'Anything above 15 is fine', '22.50 plus tips'],
  ),
  license: question(8110, 'Yes/No', true, 'Do you have a valid driver license?', yesNo),
  lead: question(8111, 'Multi-Select', true, 'Which of these have you done?', [
    'Opened or closed a restaurant',
    'Written a schedule',
    'Trained new people',
    'Counted cash & made deposits',
    'None of these',
  ]),
  languages: question(8112, 'Multi-Select', false, 'Which languages do you speak with guests?', [
    'English',
    'Español',
    'Tiếng Việt',
    '中文',
    'Other',
  ]),
  knives: question(8113, 'Star Rating', false, 'How sure are you with a knife? (5 = very)', [
    '1',
    '2',
    '3',
    '4',
    '5',
  ]),
  available: question(8114, 'Date', false, 'First day you are available'),
} satisfies Record<string, Question>;
