import type { UpdateService } from '../../updates/create-update-service.ts';
import type { Handlers } from '../handlers.ts';
import { answered } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `updates.${string}`>;

export function updateHandlers(updates: UpdateService): Pick<Handlers, Nouns> {
  return {
    'updates.get': () => answered(updates.state()),
    'updates.check': () => answered(updates.check()),
    'updates.restart': () => updates.restart(),
  };
}
