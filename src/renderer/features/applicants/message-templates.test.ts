import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactMessageSchema } from '../../../shared/domain/contact-message.ts';
import { anApplicant } from '../../../testing/builders.ts';
import { draftFor, occasions } from './message-templates.ts';

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
