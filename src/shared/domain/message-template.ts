import { z } from 'zod';
import { longestBody, longestSubject } from './contact-message.ts';
import { localeSchema } from './locale.ts';

/** What a template leaves open, written `{name}`: who it is for, the job, and where it is. */
export const placeholderNames = ['name', 'job', 'place'] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

/** Why a text can't be a template: a brace that begins nothing, or a placeholder that nobody fills. */
export type TemplateProblem =
  { readonly kind: 'brace' } | { readonly kind: 'unknown'; readonly name: string };

type Part = string | { readonly placeholder: PlaceholderName };

/** A text taken apart into words and placeholders; or why that can't be. */
export function parseTemplate(text: string): readonly Part[] | TemplateProblem {
  const parts: Part[] = [];
  for (const piece of text.split(/(\{[^{}]*\})/u)) {
    const named = /^\{\s*([^{}]*?)\s*\}$/u.exec(piece)?.[1];
    if (named === undefined) {
      if (/[{}]/u.test(piece)) return { kind: 'brace' };
      if (piece !== '') parts.push(piece);
      continue;
    }
    const placeholder = placeholderNames.find((name) => name === named);
    if (placeholder === undefined) return { kind: 'unknown', name: named };
    parts.push({ placeholder });
  }
  return parts;
}

export function problemOf(text: string): TemplateProblem | null {
  const parsed = parseTemplate(text);
  return 'kind' in parsed ? parsed : null;
}

/** The text with everything filled in. What is filled in is never read as a template again. */
export function fillTemplate(text: string, values: Readonly<Record<PlaceholderName, string>>): string {
  const parsed = parseTemplate(text);
  if ('kind' in parsed) return text;
  return parsed.map((part) => (typeof part === 'string' ? part : values[part.placeholder])).join('');
}

export const templateIdSchema = z.uuid().brand<'TemplateId'>();
export type TemplateId = z.infer<typeof templateIdSchema>;

const wording = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => problemOf(text) === null);

/** A message that a manager writes often, in one language and in their own words. */
export const messageTemplateSchema = z.strictObject({
  id: templateIdSchema,
  name: z.string().trim().min(1).max(60),
  locale: localeSchema,
  subject: wording(longestSubject),
  body: wording(longestBody).refine((text) => text.trim() !== ''),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
