import { z } from 'zod';
import { defineCall } from './define.ts';

export const licenceSchema = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX expression. */
  licence: z.string(),
  text: z.string(),
});

export const helpCalls = {
  /** Whose work is in this copy; empty in one that was never built whole. */
  'help.licences': defineCall({ input: z.void(), output: z.object({ licences: z.array(licenceSchema) }) }),
  /** For support: plain text without any personal datum. `folder`: where everything lies. */
  'help.diagnostics': defineCall({
    input: z.void(),
    output: z.object({ text: z.string(), folder: z.string() }),
  }),
  'help.copyDiagnostics': defineCall({ input: z.void(), output: z.void() }),
} as const;
