import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactMessageSchema } from '../../../shared/domain/contact-message.ts';
import { anApplicant } from '../../../testing/builders.ts';
import { messageTemplateSchema, templateIdSchema } from '../../../shared/domain/message-template.ts';
import { draftFor, draftFrom, occasions, seedFor } from './message-templates.ts';

const jordan = anApplicant({ firstName: 'Jordan', lastName: 'Lee', jobName: 'Line Cook', location: null });

test('names the person and the job, in the language that was asked for', () => {
  expect(draftFor(jordan, 'interview', 'en')).toEqual({
    subject: 'Interview for Line Cook',
    body: 'Hi Jordan, thank you for applying for Line Cook. We would like to meet you for an interview. When could you come by this week?',
  });
  expect(draftFor(jordan, 'callBack', 'es').body).toMatch(/^Hola, Jordan: intenté .* para Line Cook\. /u);
});

test('a job without a name is called our open position', () => {
  expect(draftFor({ ...jordan, jobName: ' ' }, 'stillInterested', 'en').subject).toContain(
    'our open position',
  );
});

test('whatever strangers typed as their name, the draft is one that can be handed over', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 2000 });
  fc.assert(
    fc.property(
      typed,
      typed,
      fc.constantFrom(...occasions),
      fc.constantFrom('en', 'es'),
      (name, job, on, locale) => {
        const draft = draftFor({ ...jordan, firstName: name, jobName: job }, on, locale);
        expect(contactMessageSchema.safeParse(draft).success).toBe(true);
      },
    ),
  );
});

test.each(occasions.flatMap((on) => (['en', 'es'] as const).map((locale) => [on, locale] as const)))(
  'what one’s own template for %s begins with in %s is a template, and says what ours says',
  (on, locale) => {
    const id = templateIdSchema.parse('0c6f1c2e-8a55-4f7e-9d55-0a4f0a1f3b11');
    const template = messageTemplateSchema.parse({ id, name: on, locale, ...seedFor(on, locale) });
    const atElmSt = anApplicant({ firstName: 'Jordan', jobName: 'Line Cook' });
    expect(draftFrom(template, atElmSt)).toEqual(draftFor(atElmSt, on, locale));
  },
);
