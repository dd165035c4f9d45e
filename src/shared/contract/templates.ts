import { z } from 'zod';
import { messageTemplateSchema, templateIdSchema } from '../domain/message-template.ts';
import { defineCall, defineEvent } from './define.ts';

export const templateCalls = {
  'templates.list': defineCall({
    input: z.void(),
    output: z.object({ templates: z.array(messageTemplateSchema) }),
  }),
  /** Without an id a new one. */
  'templates.save': defineCall({
    input: messageTemplateSchema.extend({ id: templateIdSchema.nullable() }),
    output: z.object({ template: messageTemplateSchema }),
  }),
  'templates.remove': defineCall({ input: z.strictObject({ id: templateIdSchema }), output: z.void() }),
} as const;

export const templateEvents = {
  'templates.changed': defineEvent({ payload: z.strictObject({}) }),
} as const;
