import { expect, test } from 'vitest';
import { hasSwaggerDocument, validateAnswer, validateRequest } from './swagger.ts';

const documented = test.skipIf(!hasSwaggerDocument);
const account = { id: 1, name: 'Harbor Grill' };
const app = {
  id: 7,
  account,
  job: { id: 1, name: 'Cook', account },
  app: {
    email: 'a@example.com',
    firstname: 'Ana',
    lastname: 'Li',
    phone: '',
    city: '',
    state: '',
    postal_code: '',
    country: 'US',
    recent_title: '',
    recent_employer: '',
  },
  hiring_status: 'new_app',
  applied_at: '2026-01-05T10:00:00Z',
};
const inbound = {
  job_id: 12,
  app: { ...app.app, country: undefined },
  prescreen_answers: [{ id: '4', value: 'Yes' }],
};

documented('accepts an answer that is as the document says', () => {
  expect(validateAnswer('GET', '/apps/7', 200, app)).toEqual([]);
  expect(validateAnswer('GET', '/apps', 200, [app])).toEqual([]);
});

documented('names every field that the document does not allow', () => {
  const wrong = validateAnswer('GET', '/apps', 200, [{ ...app, id: '7', hiring_status: 'on_hold' }]);
  expect(wrong.join('\n')).toContain('/0/id: must be integer');
  expect(wrong.join('\n')).toContain('/0/hiring_status: must be equal to one of');
  expect(validateAnswer('GET', '/apps/7', 418, app)).toEqual(['GET /apps/7: the document has no status 418']);
  expect(validateAnswer('GET', '/people', 200, [])).toEqual(['GET /people is not in the document']);
});

documented('reads by facts.md only where asked to', () => {
  const odd = [{ id: 7, hiring_status: 'on_hold', applied_at: null, prescreen_questions: [] }];
  expect(validateAnswer('GET', '/apps', 200, odd, 'facts')).toEqual([]);
  expect(validateAnswer('GET', '/apps', 200, odd)).not.toEqual([]);
  expect(validateAnswer('GET', '/locations', 200, [{ id: '3' }], 'facts')).toEqual([]);
  expect(validateAnswer('GET', '/locations', 200, [{ id: 3 }], 'facts')).not.toEqual([]);
  expect(validateAnswer('GET', '/locations', 200, [{ id: '3' }])).not.toEqual([]);
});

documented('accepts the documented queries and names the others', () => {
  const good = new URLSearchParams('page=1&per_page=50&account_class_ids[]=1&account_class_ids[]=2');
  expect(validateRequest('GET', '/apps', good)).toEqual([]);
  expect(validateRequest('GET', '/apps', new URLSearchParams('access_token=x'))).toEqual([]);
  expect(validateRequest('GET', '/apps', new URLSearchParams('page=two&sort=name'))).toEqual([
    'GET /apps page: must be integer',
    'GET /apps: no query parameter sort',
  ]);
  expect(validateRequest('GET', '/apps', new URLSearchParams('page=1&page=2'))).toEqual([
    'GET /apps: page is given 2 times',
  ]);
  expect(validateRequest('GET', '/apps/seven', new URLSearchParams())).toEqual([
    'GET /apps/{id} id: must be integer',
  ]);
});

documented('judges a new applicant bare and wrapped alike', () => {
  const none = new URLSearchParams();
  expect(validateRequest('POST', '/apps', none, inbound)).toEqual([]);
  expect(validateRequest('POST', '/apps', none, { body: inbound })).toEqual([]);
  const { prescreen_answers: _left, ...incomplete } = inbound;
  expect(validateRequest('POST', '/apps', none, incomplete)).toHaveLength(1);
  expect(validateRequest('POST', '/apps', none, { body: incomplete })).toHaveLength(1);
});
