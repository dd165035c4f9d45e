import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate, messageTemplateSchema, parseTemplate, problemOf } from './message-template.ts';

const values = { name: 'María', job: 'Line Cook', place: 'Elm St' };

test('every placeholder is filled, wherever it stands', () => {
  expect(fillTemplate('Hi {name}, {job} at { place }?', values)).toBe('Hi María, Line Cook at Elm St?');
  expect(fillTemplate('{name}{name}', values)).toBe('MaríaMaría');
});

test('what a stranger typed as their name is never read as a template', () => {
  expect(fillTemplate('Hi {name}', { ...values, name: '{job} {secret}' })).toBe('Hi {job} {secret}');
});

test.each([
  ['Hi {first}', { kind: 'unknown', name: 'first' }],
  ['Hi {}', { kind: 'unknown', name: '' }],
  ['Hi {name', { kind: 'brace' }],
  ['Hi name}', { kind: 'brace' }],
  ['{{name}}', { kind: 'brace' }],
])('“%s” is refused, and why is known', (text, problem) => {
  expect(problemOf(text)).toEqual(problem);
});

test('whatever is typed is a template or refused, and a template without placeholders stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseTemplate(text);
      const isPlain = !('kind' in parsed) && parsed.every((part) => typeof part === 'string');
      if (isPlain) expect(fillTemplate(text, values)).toBe(text);
    }),
  );
});

test('a template needs a name and words', () => {
  const template = {
    id: '0c6f1c2e-8a55-4f7e-9d55-0a4f0a1f3b11',
    name: 'Interview',
    locale: 'en',
    subject: '',
    body: 'Hi {name}',
  };
  expect(messageTemplateSchema.safeParse(template).success).toBe(true);
  expect(messageTemplateSchema.safeParse({ ...template, name: ' ' }).success).toBe(false);
  expect(messageTemplateSchema.safeParse({ ...template, body: ' ' }).success).toBe(false);
  expect(messageTemplateSchema.safeParse({ ...template, body: 'Hi {nobody}' }).success).toBe(false);
});
