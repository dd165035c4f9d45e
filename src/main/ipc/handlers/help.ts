import { z } from 'zod';
import { licenceSchema } from '../../../shared/contract/help.ts';
import type { Clipboard } from '../../platform/browser.ts';
import type { Handlers } from '../handlers.ts';
import { answered } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `help.${string}`>;

export function helpHandlers(deps: {
  /** What packaging wrote about the work of others; null where it was not written. */
  readonly readLicences: () => Promise<string | null>;
  readonly diagnostics: () => Promise<string>;
  readonly folder: string;
  readonly clipboard: Clipboard;
}): Pick<Handlers, Nouns> {
  return {
    'help.licences': async () => answered({ licences: parseLicences(await deps.readLicences()) }),
    'help.diagnostics': async () => answered({ text: await deps.diagnostics(), folder: deps.folder }),
    'help.copyDiagnostics': async () => {
      deps.clipboard.writeText(await deps.diagnostics());
      return answered(undefined);
    },
  };
}

function parseLicences(text: string | null): z.infer<typeof licenceSchema>[] {
  if (text === null) return [];
  try {
    return z.array(licenceSchema).catch([]).parse(JSON.parse(text));
  } catch {
    return [];
  }
}
