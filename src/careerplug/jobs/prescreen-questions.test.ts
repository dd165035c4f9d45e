import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { prescreenQuestionSchema } from '../../shared/domain/job.ts';
import { questionKindOf } from './question-kind.ts';
import { toPrescreenQuestions } from './prescreen-questions.ts';

const why = { id: '9', text: 'Why here?', kind: 'open', isRequired: false, options: [] };

test.each([
  ['a list', [{ id: 9, name: 'Why here?' }]],
  ['one question', { id: '9', label: 'Why here?' }],
  ['an object keyed by id', { 9: { question: 'Why here?' } }],
  ['an object keyed by id that repeats it', { x: { id: 9, title: 'Why here?' } }],
  ['texts keyed by id', { 9: 'Why here?' }],
  ['an object that holds the list', { questions: [{ id: '9', name: 'Why here?' }] }],
  [
    'the same question twice',
    [
      { id: 9, name: 'Why here?' },
      { id: '9', name: 'Again' },
    ],
  ],
])('reads %s', (_name, wire) => {
  expect(toPrescreenQuestions(wire)).toEqual([why]);
});

test.each([null, undefined, {}, [], '', 'none', 0, false, [null], [{}], { a: null }])(
  'no question at all: %j',
  (wire) => {
    expect(toPrescreenQuestions(wire)).toEqual([]);
  },
);

test.each([
  ['Yes/No', 'yes-no'],
  ['yes_no', 'yes-no'],
  ['Boolean', 'yes-no'],
  ['Multiple Choice', 'single-choice'],
  ['multiple_choice_question', 'single-choice'],
  ['PrescreenQuestion::MultipleChoice', 'single-choice'],
  ['radio', 'single-choice'],
  ['Multi-Select', 'multi-choice'],
  ['MultiSelectQuestion', 'multi-choice'],
  ['checkboxes', 'multi-choice'],
  ['Open Response', 'open'],
  ['open-ended', 'open'],
  ['textarea', 'open'],
  ['Video', null],
  ['', null],
])('knows the kind %j', (word, kind) => {
  expect(questionKindOf(word)).toBe(kind);
});

const kindAndOptions = (fields: Record<string, unknown>) => {
  const [question] = toPrescreenQuestions([{ id: '1', name: 'Q', ...fields }]);
  return [
    question?.kind,
    question?.options.map(({ value, label }) => (value === label ? value : `${value}=${label}`)),
  ];
};

test.each([
  [{ type: 'Multi-Select', options: ['a', 'b', 'a', ''] }, ['multi-choice', ['a', 'b']]],
  [
    { kind: 'Multiple Choice', options: [{ value: 1, label: 'One' }, { value: '2' }] },
    ['single-choice', ['1=One', '2']],
  ],
  [
    { type: 'select', options: [{ id: 5, name: 'Five' }, { label: 'Six' }, {}, null] },
    ['single-choice', ['5=Five', 'Six']],
  ],
  [
    { type: 'select', options: { m: 'Mornings', e: { label: 'Evenings' } } },
    ['single-choice', ['m=Mornings', 'e=Evenings']],
  ],
  [{ type: 'Yes/No' }, ['yes-no', ['Yes', 'No']]],
  [{ type: 'Yes/No', options: ['Sí', 'No'] }, ['yes-no', ['Sí', 'No']]],
  [{ type: 'Hologram', options: [true, false] }, ['single-choice', ['true', 'false']]],
  [{ type: 'Hologram' }, ['open', []]],
  [{ type: 'Multiple Choice', options: [] }, ['open', []]],
  [{ type: 'Open Response', options: ['left over'] }, ['open', []]],
])('shows %j as what can be answered', (fields, expected) => {
  expect(kindAndOptions(fields)).toEqual(expected);
});

test('whether an answer is required is read from any way of saying yes', () => {
  const required = [true, 'true', 1, '1', 'yes', false, 'false', 0, null, undefined, {}].map(
    (value, id) => toPrescreenQuestions([{ id: String(id), name: 'Q', required: value }])[0]?.isRequired,
  );
  expect(required).toEqual([true, true, true, true, true, false, false, false, false, false, false]);
});

test('what is not understood is kept, and cannot reach into a prototype', () => {
  const wire: unknown = JSON.parse('{"id": 1, "name": "Q", "weight": 3, "__proto__": {"isRequired": true}}');
  const [question] = toPrescreenQuestions(wire);
  expect(question).toMatchObject({ isRequired: false, extra: { weight: 3 } });
  expect(Object.getPrototypeOf(question?.extra)).toBe(Object.prototype);
  expect(Object.keys(question?.extra ?? {})).toEqual(['weight']);
});

test('never throws, and gives only what our own schema allows', () => {
  const field = fc.constantFrom('id', 'name', 'label', 'type', 'kind', 'options', 'required', 'value', '7');
  const question = fc.dictionary(field, fc.oneof(fc.jsonValue(), fc.constant('Multi-Select')));
  const wires = fc.oneof(fc.jsonValue(), question, fc.array(question), fc.dictionary(fc.string(), question));
  fc.assert(
    fc.property(wires, (wire) => {
      for (const one of toPrescreenQuestions(wire)) {
        expect(prescreenQuestionSchema.parse(one)).toEqual(one);
        expect(one.kind === 'open').toBe(one.options.length === 0);
      }
    }),
    { numRuns: 2000 },
  );
});
