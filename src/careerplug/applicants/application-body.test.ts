import { expect, test } from 'vitest';
import { anApplication, aJobId, aQuestionId } from '../../testing/builders.ts';
import { hasSwaggerDocument, validateRequest } from '../../testing/swagger.ts';
import type { OutgoingApplication } from '../client.ts';
import { toApplicationBody } from './application-body.ts';

const outgoing = (
  overrides: Parameters<typeof anApplication>[0] = {},
  rest: Partial<OutgoingApplication> = {},
) => ({
  application: anApplication(overrides),
  jobId: aJobId(),
  resumeFile: null,
  sourceId: null,
  ...rest,
});

test('sends what was typed, and leaves out what was not told', () => {
  expect(
    toApplicationBody(outgoing({ email: ' maria@mail.example ', address: ' ', coverLetter: '' })),
  ).toEqual({
    job_id: 4101,
    app: {
      email: 'maria@mail.example',
      firstname: 'María',
      lastname: 'Delgado',
      phone: '512 555 0177',
      city: 'Austin',
      state: 'TX',
      postal_code: '78704',
      recent_title: 'Cook',
      recent_employer: 'Taquería Sol',
    },
    prescreen_answers: [
      { id: '7', value: 'Yes' },
      { id: '8', value: 'mornings' },
      { id: '8', value: 'evenings' },
    ],
  });
});

test('an answer left blank is not sent', () => {
  const answers = [{ questionId: aQuestionId('9'), values: ['', '  '] }];
  expect(toApplicationBody(outgoing({ answers }))?.prescreen_answers).toEqual([]);
});

test('no previous job is said in one fixed text, even where something had been typed before', () => {
  expect(toApplicationBody(outgoing({ hasNoPreviousJob: true }))?.app).toMatchObject({
    recent_title: 'No previous job',
    recent_employer: 'No previous job',
  });
});

test('a résumé is sent as text or as a file', () => {
  const text = outgoing({ resume: { kind: 'text', text: 'Cook, 3 years' } });
  expect(toApplicationBody(text)?.app['resume']).toEqual({ text: 'Cook, 3 years' });
  const file = { kind: 'file', name: 'cv.pdf', contentType: 'application/pdf', size: 3 } as const;
  const resumeFile = { name: 'cv.pdf', contentType: 'application/pdf', base64: 'AQID' };
  expect(toApplicationBody(outgoing({ resume: file }, { resumeFile }))?.app['resume']).toEqual({
    file: { name: 'cv.pdf', data: 'AQID', content_type: 'application/pdf' },
  });
});

test('an attached résumé whose bytes are gone is never left out silently', () => {
  const file = { kind: 'file', name: 'cv.pdf', contentType: 'application/pdf', size: 3 } as const;
  expect(toApplicationBody(outgoing({ resume: file }))).toBeNull();
});

test.skipIf(!hasSwaggerDocument)('is the body that CareerPlug’s document describes', () => {
  const resume = { kind: 'text', text: 'Cook' } as const;
  const body = toApplicationBody(outgoing({ resume, coverLetter: 'Hello' }, { sourceId: 12 }));
  expect(validateRequest('POST', '/apps', new URLSearchParams(), body)).toEqual([]);
  expect(validateRequest('POST', '/apps', new URLSearchParams(), { body })).toEqual([]);
});
