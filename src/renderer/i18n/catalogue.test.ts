import { IntlMessageFormat } from 'intl-messageformat';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { catalogues, english, spanish, type MessageId } from '../../shared/messages/catalogue.ts';

const ids = Object.keys(english).filter((id): id is MessageId => Object.hasOwn(english, id));

type Part = {
  type: number;
  value?: string | undefined;
  options?: Record<string, { value: Part[] }> | undefined;
  children?: Part[] | undefined;
};
const partSchema: z.ZodType<Part> = z.lazy(() =>
  z.object({
    type: z.number(),
    value: z.string().optional(),
    options: z.record(z.string(), z.object({ value: z.array(partSchema) })).optional(),
    children: z.array(partSchema).optional(),
  }),
);
// Kinds of parts, as the parser of ICU messages numbers them.
const literal = 0;
const date = 3;
const time = 4;

type Ask = { readonly name: string; readonly value: number | Date | ((parts: string[]) => string) };

/** What a message asks for, at any depth, with something that fits. */
function asksOf(message: string): Ask[] {
  const parts = z.array(partSchema).parse(new IntlMessageFormat(message, 'en').getAst());
  return parts.flatMap((part) => asksOfPart(part));
}

function asksOfPart({ type, value: name, options = {}, children }: Part): Ask[] {
  const inner = [...(children ?? []), ...Object.values(options).flatMap((option) => option.value)];
  const asks = inner.flatMap((part) => asksOfPart(part));
  if (name === undefined || type === literal) return asks;
  if (children !== undefined) return [{ name, value: (parts) => parts.join('') }, ...asks];
  return [{ name, value: type === date || type === time ? new Date(0) : 2 }, ...asks];
}

function namesOf(message: string): string {
  return [...new Set(asksOf(message).map(({ name }) => name))].toSorted().join(' ');
}

test.each(['en', 'es'] as const)('every text in %s can be shown', (locale) => {
  const errors: string[] = [];
  const intl = createIntl({
    locale,
    messages: catalogues[locale],
    onError: (error) => errors.push(error.message),
  });
  for (const id of ids) {
    const message = catalogues[locale][id];
    const values = Object.fromEntries(asksOf(message).map(({ name, value }) => [name, value]));
    const shown = intl.formatMessage({ id }, values);
    if (shown.trim() === '' || shown === id) errors.push(`${id} shows nothing`);
  }
  expect(errors).toEqual([]);
});

test('both languages ask for the same things', () => {
  const different = ids.filter((id) => namesOf(english[id]) !== namesOf(spanish[id]));
  expect(different).toEqual([]);
});

test('no text shouts, and no English text was left in Spanish', () => {
  expect(ids.filter((id) => `${english[id]}${spanish[id]}`.includes('!'))).toEqual([]);
  const same = ids.filter(
    (id) => english[id] === spanish[id] && english[id].replaceAll(/\{.*?\}/gu, '').length > 14,
  );
  expect(same).toEqual([]);
});
