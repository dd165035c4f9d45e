import type { AppInfo } from '../../../shared/contract/app.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import type { SettingsService } from '../../settings/settings-service.ts';
import type { Printer } from '../../platform/printer.ts';
import type { Handlers } from '../handlers.ts';
import { answered } from '../open-desk.ts';

type Nouns = Extract<keyof Handlers, `app.${string}` | `settings.${string}` | `place.${string}`>;

export function appHandlers(deps: {
  readonly info: AppInfo;
  readonly settings: SettingsService;
  readonly printer: Printer;
}): Pick<Handlers, Nouns> {
  return {
    'app.print': () => deps.printer.print(),
    'app.info': () => answered(deps.info),
    'settings.get': () => answered(deps.settings.get()),
    'place.get': ({ connectionId }) => answered({ place: deps.settings.placeOf(connectionId) }),
    'place.keep': (place) => Promise.resolve(deps.settings.keepPlace(place)),
    'settings.update': (change) => Promise.resolve(deps.settings.update(withoutUndefined(change))),
  };
}

/** A key that is there without a value means "leave it", not "set it to nothing". */
function withoutUndefined(change: {
  readonly [K in keyof Settings]?: Settings[K] | undefined;
}): Partial<Settings> {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
