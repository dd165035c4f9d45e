import { expect, onTestFinished, test } from 'vitest';
import { templateIdSchema, type MessageTemplate } from '../../../shared/domain/message-template.ts';
import { aStoreFolder, openStoreInOneThread } from '../../../testing/store-in-one-thread.ts';

const aTemplate = (end: number, change: Partial<MessageTemplate> = {}): MessageTemplate => ({
  id: templateIdSchema.parse(`3f0e7d3c-1b7f-4c43-9a51-${String(end).padStart(12, '0')}`),
  name: `Template ${end}`,
  locale: 'en',
  subject: '',
  body: 'Hi {name}',
  ...change,
});

test('templates are there after a restart, in the order they were made in, changed ones in their place', () => {
  const { folder, remove } = aStoreFolder();
  onTestFinished(remove);
  const store = openStoreInOneThread(folder);
  store.write['templates.put']({ template: aTemplate(2), at: 1 });
  store.write['templates.put']({ template: aTemplate(1), at: 2 });
  store.write['templates.put']({ template: aTemplate(3), at: 3 });
  store.write['templates.put']({ template: aTemplate(2, { locale: 'es', body: 'Hola, {name}' }), at: 4 });
  store.write['templates.remove'](aTemplate(3).id);
  store.close();

  const again = openStoreInOneThread(folder);
  onTestFinished(() => {
    again.close();
  });
  expect(again.read['templates.all']()).toEqual([
    aTemplate(2, { locale: 'es', body: 'Hola, {name}' }),
    aTemplate(1),
  ]);
});
