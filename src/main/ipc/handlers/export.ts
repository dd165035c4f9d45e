import type { Exporter } from '../../export/create-exporter.ts';
import { listForPaper } from '../../export/list-for-paper.ts';
import type { Handlers } from '../handlers.ts';
import { answered, type OnDesk } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `export.${string}`>;

export function exportHandlers(onDesk: OnDesk, exporter: Exporter): Pick<Handlers, Nouns> {
  return {
    'export.start': (wanted) => onDesk(({ store }) => exporter.start(store, wanted)),
    'export.listForPaper': ({ selection }) => onDesk(({ store }) => listForPaper(store, selection)),
    'export.cancel': () => {
      exporter.cancel();
      return answered(undefined);
    },
  };
}
